import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** What a thread needs beside Sigma's own attributes; `size` is its width in pixels on screen. */
export interface ThreadData extends EdgeDisplayData {
  /** Length of the arrowhead in pixels on screen; 0 for a plain line from centre to centre. */
  readonly head: number;
  /** Opacity, 0..1. */
  readonly strength: number;
}

const VERTEX = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_startRadius;
attribute float a_endRadius;
attribute float a_width;
attribute float a_head;
attribute float a_strength;
attribute vec4 a_colour;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying float v_toTip;
varying float v_across;
varying float v_width;
varying float v_head;
varying vec4 v_colour;

void main() {
  float pixel = 2.0 * u_correctionRatio;
  vec2 delta = a_end - a_start;
  float span = length(delta);
  vec2 along = span > 0.0 ? delta / span : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  // An arrow stops short of both rims.
  float rim = a_head > 0.0 ? 1.5 : 0.0;
  float from = a_startRadius / u_sizeRatio + rim;
  float tip = span / pixel - a_endRadius / u_sizeRatio - rim;
  float half_ = max(a_width, a_head * 0.86) * 0.5 + 1.0;
  float at = mix(from, max(tip, from), a_corner.x);
  vec2 position = a_start + (along * at + across * a_corner.y * half_) * pixel;
  v_toTip = tip - at;
  v_across = a_corner.y * half_;
  v_width = a_width;
  v_head = a_head;
  // Premultiplied, as Sigma blends.
  v_colour = vec4(a_colour.rgb, 1.0) * a_strength;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  // A hidden link comes as zeros: off the screen with it.
  if (a_width <= 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
varying float v_toTip;
varying float v_across;
varying float v_width;
varying float v_head;
varying vec4 v_colour;

void main() {
  float away = abs(v_across);
  float shaft = clamp((v_width * 0.5 - away) * u_pixelRatio + 0.5, 0.0, 1.0);
  shaft *= step(v_head * 0.7, v_toTip);
  float head = clamp((v_toTip * 0.43 - away) * u_pixelRatio + 0.5, 0.0, 1.0);
  head *= clamp((v_head - v_toTip) * u_pixelRatio + 0.5, 0.0, 1.0) * step(0.001, v_head);
  gl_FragColor = v_colour * max(shaft, head);
}`;

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_correctionRatio", "u_pixelRatio"] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Draws links as straight lines of constant width, with a smooth arrowhead where one is asked for: six vertices a link. */
export class ThreadProgram extends EdgeProgram<Uniform> {
  getDefinition(): ReturnType<EdgeProgram<Uniform>["getDefinition"]> {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_start", size: 2, type: FLOAT },
        { name: "a_end", size: 2, type: FLOAT },
        { name: "a_startRadius", size: 1, type: FLOAT },
        { name: "a_endRadius", size: 1, type: FLOAT },
        { name: "a_width", size: 1, type: FLOAT },
        { name: "a_head", size: 1, type: FLOAT },
        { name: "a_strength", size: 1, type: FLOAT },
        { name: "a_colour", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  processVisibleItem(
    _index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const { head, strength } = data as ThreadData;
    const { array } = this;
    array[start] = source.x;
    array[start + 1] = source.y;
    array[start + 2] = target.x;
    array[start + 3] = target.y;
    array[start + 4] = head > 0 ? source.size : 0;
    array[start + 5] = head > 0 ? target.size : 0;
    array[start + 6] = data.size;
    array[start + 7] = head;
    array[start + 8] = strength;
    array[start + 9] = floatColor(data.color);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
  }
}
