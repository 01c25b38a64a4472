/**
 * Names that are no works: makers, machines, bodies, places, peoples, languages,
 * days, measures, people whose names live on in mathematics, parts of a paper.
 * General knowledge, in lower case; the smaller everyday names come from the
 * lists of `text/words.ts`.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Makers and bodies that stand before the name of a product ("NVIDIA Apex") and are none themselves. */
export const MAKERS: ReadonlySet<string> = set(`
nvidia intel amd arm ibm google microsoft meta facebook apple amazon alibaba tencent baidu huawei samsung qualcomm xilinx altera cerebras
graphcore groq sambanova openai anthropic deepmind mistral cohere bytedance xiaomi sony nokia ericsson cisco oracle sap vmware dell hp
hewlett-packard lenovo asus siemens bosch toyota honda tesla ford bmw uber lyft netflix yahoo linkedin pinterest ebay paypal
adobe salesforce nec ntt fujitsu hitachi toshiba panasonic philips lg motorola stanford berkeley mit cmu harvard oxford cambridge
princeton cornell caltech columbia yale tsinghua inria eth epfl mila naver kakao yandex databricks snowflake bloomberg reuters thomson
aws sk hynix micron sandisk broadcom mellanox`);

/** Machines and their parts, and words that mark the name beside them as one. */
export const HARDWARE: ReadonlySet<string> = set(`
gpu gpus cpu cpus tpu tpus npu npus fpga fpgas asic asics soc socs xpu apu processor processors accelerator accelerators core cores chip
chips chipset microcontroller microcontrollers server servers node nodes cluster clusters supercomputer supercomputers workstation
laptop laptops smartphone smartphones phone phones tablet headset headsets camera cameras sensor sensors lidar radar scanner
drone drones quadrotor quadrotors robot robots arm arms gripper grippers hand hands manipulator manipulators humanoid quadruped board
boards card cards ssd ssds interconnect interconnects bus machine machines mote motes device devices microarchitecture
cortex cortex-a cortex-m xeon epyc ryzen opteron pentium itanium atom geforce quadro tesla titan radeon instinct gaudi ascend kunpeng
jetson orin xavier raspberry arduino kinect realsense velodyne ampere hopper volta turing pascal maxwell kepler fermi blackwell
snapdragon bionic powerpc risc-v risc x86 x86-64 aarch64 amd64 riscv nvlink nvswitch infiniband ethernet pcie nvme dgx dgx-1 dgx-2 dgx-a100
ivb haswell skylake broadwell zynq virtex stratix cyclone ultrascale tegra hololens oculus vive quest leap emotiv tobii
a10 a30 a40 a100 a100s a800 h20 h100 h100s h200 h800 b100 b200 v100 v100s p100 k20 k40 k80 m40 m60 t4 l4 l40 l40s mi50 mi100 mi200 mi250
mi250x mi300 mi300x tpuv2 tpuv3 tpuv4 tpuv5 gaudi2 iphone ipad ipod mac macbook android ios panda ur5 ur10 
franka turtlebot turtlebot3 spot atlas pepper nao baxter kuka 1080ti 2080ti 3080 3090 4090 rtx gtx tianhe fugaku summit frontier perlmutter aurora`);

/** Languages, peoples and countries, as nouns and adjectives. */
export const PLACES: ReadonlySet<string> = set(`
abkhaz afghan afghanistan africa african afrikaans akkadian albania albanian algeria algerian america american americas amharic angola
antarctica arab arabia arabian arabic aramaic argentina argentine argentinian armenia armenian asia asian assamese assyrian athens
australia australian austria austrian avestan aymara azerbaijan azerbaijani bahrain bali bangalore bangla bangladesh bangladeshi bantu
barcelona basque beijing belarus belarusian belgian belgium bengali berber berlin bhutan bolivia bosnia bosnian boston botswana brazil
brazilian brazil breton britain british brussels bulgaria bulgarian burmese burundi california cambodia cambodian cameroon canada
canadian cantonese caribbean castilian catalan catalonia caucasus chechen cherokee chicago chile chilean china chinese chuvash colombia
colombian congo coptic cornish corsican costa croatia croatian cuba cuban cyprus czech czechia dalmatian danish danube delhi denmark
dutch dubai dublin ecuador egypt egyptian english eritrea esperanto estonia estonian ethiopia ethiopian europe european faroese farsi
filipino finland finnish finno-ugric flemish florida france frankfurt french frisian galicia galician geneva georgia georgian german
germanic germany ghana greece greek greenland guarani gujarati gulf haiti haitian hausa hawaii hawaiian hebrew helsinki hindi hindustani
hittite hokkien holland honduras hong kong hungarian hungary iberian iceland icelandic igbo india indian indic indo-aryan indo-european
indonesia indonesian inuktitut iran iranian iraq iraqi ireland irish isizulu israel israeli istanbul italian italy jakarta jamaica japan
japanese javanese jerusalem jordan kannada karelian kazakh kazakhstan kenya kenyan khmer kinyarwanda kiswahili komi konkani korea korean
kurdish kurmanji kuwait kyoto kyrgyz laos lao latin latvia latvian lebanese lebanon levantine libya lingala lithuania lithuanian london
lisbon luganda luxembourg luxembourgish macedonia macedonian madrid maghrebi maithili malagasy malawi malay malayalam malaysia malaysian
mali malta maltese manchester mandarin manipuri manx maori mapudungun marathi mayan mediterranean melbourne mexican mexico milan moldova
mongolia mongolian montreal moroccan morocco moscow mozambique mumbai munich myanmar nahuatl namibia navajo nepal nepalese nepali
netherlands nevada nicaragua nigeria nigerian nordic norway norwegian occitan odia ojibwe oman oriya oromo osaka oslo ossetian ottoman
pakistan pakistani palestine palestinian panama papua paraguay paris pashto pennsylvania persian peru peruvian philippine philippines
poland polish portugal portuguese prague punjabi qatar quebec quechua romance romania romanian romansh rome runyankore russia russian
rwanda saami sami samoan sanskrit santali sardinian saudi scandinavia scandinavian scotland scots scottish semitic senegal sepedi serbia
serbian serbo-croatian seoul sesotho setswana shanghai shenzhen shona siberian sicilian sindhi singapore sinhala sinhalese slavic slovak
slovakia slovene slovenia slovenian somali somalia spain spanish sri lanka stockholm sudan sudanese sumerian swahili swedish sweden swiss
switzerland sydney syria syriac syrian tagalog taipei taiwan taiwanese tajik tamil tanzania tatar telugu texas thai thailand tibet tibetan
tigrinya tokyo toronto tswana tunisia tunisian turkey turkic turkish turkmen twi uganda ugandan ukraine ukrainian uralic urdu uruguay
uyghur uzbek uzbekistan vancouver venezuela venice vienna vietnam vietnamese wales warsaw washington welsh west western wolof xhosa yemen
yiddish york yoruba zambia zealand zimbabwe zulu zurich eastern northern southern pacific atlantic balkan baltic nyc pittsburgh seattle
amsterdam rotterdam copenhagen edinburgh glasgow wuhan guangzhou hangzhou bombay kolkata hyderabad cairo nairobi lagos`);

/** People whose names are common words of mathematics and science, and the adjectives made of them. */
export const EPONYMS: ReadonlySet<string> = set(`
abel abelian adleman akaike amdahl armijo avogadro babai banach barron bayes bayesian bellman bernoulli bernstein bessel bethe boltzmann
bonferroni boole boolean borel bose bregman brier brown brownian carleman cartan cartesian cauchy chapman chebyshev chernoff chomsky cholesky
church cohen coulomb courant cox cramer dantzig darwin darwinian de descartes diffie dijkstra dirac dirichlet doob erdos erdos-renyi
euclid euclidean euler eulerian fano fenchel fermat fibonacci fick finsler fisher floquet fokker fourier frechet fredholm frobenius fubini galerkin
galileo galois gauss gaussian gibbs gini glauber godel goldstein gram granger green gromov hadamard hahn hamilton hamiltonian hamming
hausdorff hawkes hebb hebbian heisenberg helly helmholtz hermite hermitian hessian hilbert hoeffding holder hooke horn huffman
ito jaccard jacobi jacobian jacobians jensen jordan kantorovich kalman kendall kepler kleene kirchhoff knuth kolmogorov
kraus krylov kronecker kruskal kullback kullback-leibler lagrange lagrangian laguerre lambert langevin laplace laplacian lebesgue legendre
leibler leibniz lie lindeberg lipschitz lloyd lorentz lorenz lyapunov mahalanobis manhattan markov markovian martin maxwell mcculloch
mercer mersenne metropolis minkowski moreau moore moore-penrose morse nash navier navier-stokes neumann newton newtonian neyman nobel noether
nyquist nystrom ohm ornstein ornstein-uhlenbeck palm pareto parseval pascal pauli pavlov peano pearson penrose perron petri planck plateau platt poincare
poisson pontryagin popper prandtl prim pythagoras pythagorean rademacher radon ramanujan ramsey rao rayleigh renyi reynolds ricci riccati
riemann riemannian robbins rolle rousseau runge russell sapir schmidt schrodinger schur shannon shapley sharpe simpson slater sobolev spearman stackelberg
stein steiner stiefel stirling stokes student sylvester taylor tikhonov toeplitz tukey turing tversky uhlenbeck vandermonde vapnik
vapnik-chervonenkis voronoi wald walsh wasserstein weibull weierstrass weyl whorf wick wiener wigner wilcoxon wilks wishart wolfe woodbury young zariski zipf zipfian
delaunay gower lanczos arnoldi householder hough haar monte carlo monte-carlo las vegas las-vegas sinkhorn bayes-optimal pareto-optimal nesterov polyak`);

/** Time, format and everyday names of no work; sites and media that papers study. */
export const EVERYDAY: ReadonlySet<string> = set(`
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday
sunday christmas easter ramadan internet web wikipedia twitter facebook reddit youtube instagram flickr tumblr tiktok snapchat whatsapp
telegram wechat weibo stackoverflow quora airbnb yelp tripadvisor foursquare github gitlab bitbucket huggingface hugging
arxiv zenodo figshare net gartner forrester nielsen espn bbc cnn nbc cbs nhk google bing yahoo amazon ebay skype zoom slack discord email e-mail wi-fi bluetooth word latex bibtex intranet extranet bsd gpl
christian muslim islamic jewish hindu buddhist catholic protestant victorian republican democrat democratic democrats republicans
congress senate parliament bible quran olympics nobel grammy hollywood broadway nasdaq dr mr mrs prof inc ltd obama trump brexit covid covid-19 sars-cov-2 sars
figure figures fig table tables section sections chapter theorem theorems lemma corollary proposition definition algorithm equation appendix
part step phase stage level layer type class case study task track world war ii iii iv vi vii viii ix xi xii bibliography abstract introduction conclusion
python java javascript typescript fortran cobol haskell ocaml scala kotlin swift perl ruby php matlab c++ c# c11 c99 prolog lisp scheme html5 css
css3 xml json sparql xquery xpath xslt rdfs postscript ajax latex bash verilog systemverilog vhdl`);

/** Whether `word` (any case) names a maker, machine, place, people, language, eponym or everyday thing and so no work. */
export function isKnownNonWork(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower.endsWith("s") && EPONYMS.has(lower.slice(0, -1))) return true;
  return HARDWARE.has(lower) || PLACES.has(lower) || EPONYMS.has(lower) || EVERYDAY.has(lower) || MAKERS.has(lower);
}
