import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type Sigma from "sigma";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** What a disc needs beside Sigma's own attributes. */
export interface DiscData extends NodeDisplayData {
  readonly rim: string;
  /** Pixels on screen, outside the disc. */
  readonly rimWidth: number;
}

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_radius;
attribute float a_rimWidth;
attribute vec4 a_fill;
attribute vec4 a_rim;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec2 v_offset;
varying float v_radius;
varying float v_rimWidth;
varying vec4 v_fill;
varying vec4 v_rim;

void main() {
  v_radius = a_radius / u_sizeRatio;
  v_rimWidth = a_rimWidth;
  // A triangle around the circle: its corners lie twice as far out as its sides.
  v_offset = 2.0 * (v_radius + a_rimWidth + 1.0) * vec2(cos(a_angle), sin(a_angle));
  v_fill = a_fill;
  v_rim = a_rim;
  vec2 position = a_position + v_offset * 2.0 * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  // A hidden node comes as zeros: off the screen with it.
  if (a_radius <= 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
varying vec2 v_offset;
varying float v_radius;
varying float v_rimWidth;
varying vec4 v_fill;
varying vec4 v_rim;

void main() {
  float distance = length(v_offset);
  float disc = clamp((v_radius - distance) * u_pixelRatio + 0.5, 0.0, 1.0);
  float whole = clamp((v_radius + v_rimWidth - distance) * u_pixelRatio + 0.5, 0.0, 1.0);
  gl_FragColor = vec4(mix(v_rim.rgb, v_fill.rgb, disc), 1.0) * whole;
}`;

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_correctionRatio", "u_pixelRatio"] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Draws nodes as discs with a rim of constant width. Takes no part in Sigma's picking: the map finds nodes itself. */
export class DiscProgram extends NodeProgram<Uniform> {
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma) {
    super(gl, null, renderer);
  }

  getDefinition(): ReturnType<NodeProgram<Uniform>["getDefinition"]> {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    const third = (Math.PI * 2) / 3;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_radius", size: 1, type: FLOAT },
        { name: "a_rimWidth", size: 1, type: FLOAT },
        { name: "a_fill", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_rim", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [third], [2 * third]],
    };
  }

  processVisibleItem(_index: number, start: number, data: NodeDisplayData): void {
    const disc = data as DiscData;
    const { array } = this;
    array[start] = disc.x;
    array[start + 1] = disc.y;
    array[start + 2] = disc.size;
    array[start + 3] = disc.rimWidth;
    array[start + 4] = floatColor(disc.color);
    array[start + 5] = floatColor(disc.rim);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
  }
}
