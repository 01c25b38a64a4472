import type { Sigma } from "sigma";
import type { CameraState } from "sigma/types";
import type { Point } from "./view.ts";

/**
 * The camera that has another ratio and shows the same place under a point of the screen. Reckons from the camera
 * and not, as Sigma's own does, from the last frame drawn: several turns of a wheel may come between two frames.
 */
export function zoomedState(sigma: Sigma, point: Point, ratio: number): CameraState {
  const state = sigma.getCamera().getState();
  const { width, height } = sigma.getDimensions();
  const under = sigma.viewportToFramedGraph(point, { cameraState: state });
  const centre = sigma.viewportToFramedGraph({ x: width / 2, y: height / 2 }, { cameraState: state });
  const share = 1 - ratio / state.ratio;
  return {
    ...state,
    ratio,
    x: state.x + (under.x - centre.x) * share,
    y: state.y + (under.y - centre.y) * share,
  };
}
