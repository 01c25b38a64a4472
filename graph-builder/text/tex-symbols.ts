/** What TeX's commands for letters, operators and spaces look like in Unicode. */

const table = (pairs: string): ReadonlyMap<string, string> => {
  const words = pairs.trim().split(/\s+/);
  return new Map(words.flatMap((name, i) => (i % 2 === 0 ? [[name, words[i + 1]!] as const] : [])));
};

/** Greek letters by name. */
export const GREEK: ReadonlyMap<string, string> = table(`
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ
  lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ
  omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω`);

/** Relations and arrows: blanks belong around them. */
export const RELATIONS: ReadonlyMap<string, string> = table(`
  leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ approx ≈ approxeq ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝
  ll ≪ gg ≫ lesssim ≲ gtrsim ≳ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ in ∈ ni ∋ notin ∉ to → gets ←
  rightarrow → leftarrow ← Rightarrow ⇒ Leftarrow ⇐ leftrightarrow ↔ Leftrightarrow ⇔ longrightarrow → longleftarrow ←
  implies ⇒ iff ⇔ mapsto ↦ hookrightarrow ↪ rightsquigarrow ⇝ uparrow ↑ downarrow ↓ perp ⊥ parallel ∥ mid | vdash ⊢
  models ⊨ prec ≺ succ ≻ preceq ⪯ succeq ⪰ coloneqq ≔ triangleq ≜ doteq ≐`);

/** Everything else. */
export const SYMBOLS: ReadonlyMap<string, string> = table(`
  times × texttimes × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ cup ∪ cap ∩ setminus ∖
  wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ sum Σ prod Π int ∫ iint ∬ oint ∮ infty ∞ nabla ∇ partial ∂ ell ℓ hbar ℏ Re ℜ
  Im ℑ aleph ℵ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ angle ∠ triangle △ square □ Box □ blacksquare ■
  diamond ⋄ Diamond ◇ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊
  rfloor ⌋ lVert ‖ rVert ‖ Vert ‖ lvert | rvert | vert | top ⊤ bot ⊥ prime ′ dagger † dag † ddagger ‡ ddag ‡ degree °
  textdegree ° circledR ® textregistered ® registered ® texttrademark ™ trademark ™ copyright © textcopyright © pounds £
  textsterling £ euro € texteuro € EUR € S § P ¶ checkmark ✓ cmark ✓ xmark ✗ surd √ textendash – textemdash —
  textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” lq ‘ rq ’ guillemotleft « guillemotright »
  textasciitilde \ue005 textasciicircum \ue004 textbackslash \\ textbar | textless < textgreater > textunderscore \ue003 lbrace { rbrace }
  textbraceleft \ue000 textbraceright \ue001 textdollar \ue002
  lbrack [ rbrack ] textellipsis … textbullet • textperiodcentered · textmu µ textohm Ω textonehalf ½ textonequarter ¼
  ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ
  TeX TeX LaTeX LaTeX BibTeX BibTeX`);

/** Commands for letters of the alphabet: the blank after them ends the command and is not written. */
export const LETTERS: ReadonlySet<string> = new Set(
  "ss SS ae AE oe OE aa AA o O l L i j dh DH dj DJ th TH ng NG".split(" "),
);

/** Functions and operators that are written by their names. */
export const NAMED: ReadonlySet<string> = new Set(
  "log ln lg exp min max arg argmin argmax sup inf lim limsup liminf det dim ker deg gcd mod bmod pmod Pr sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan poly polylog diag rank tr trace sign sgn softmax".split(
    " ",
  ),
);

/** Commands that only set the font, size or kind of what follows. */
export const FONTS: ReadonlySet<string> = new Set(
  "mathcal mathbb mathbf mathrm mathsf mathtt mathit mathfrak mathscr mathnormal boldsymbol bm pmb operatorname text textbf textit textrm textsf texttt textsc textsl textup textmd textnormal emph mbox hbox fbox underline uline bf it rm sf tt sc sl em cal bfseries itshape rmfamily sffamily ttfamily scshape slshape tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge displaystyle textstyle scriptstyle mathop mathrel mathbin mathord ensuremath protect xspace relax left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr middle limits nolimits noopsort nobreak noindent indent centering url path nolinkurl enquote mkbibquote textcite uppercase lowercase MakeUppercase MakeLowercase".split(
    " ",
  ),
);

/** The symbol for a command's name, relations and Greek included; undefined for an unknown one. */
export function symbolFor(name: string): string | undefined {
  return GREEK.get(name) ?? RELATIONS.get(name) ?? SYMBOLS.get(name);
}
