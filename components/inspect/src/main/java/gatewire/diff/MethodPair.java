package gatewire.diff;

import gatewire.model.Method;
import gatewire.model.RestApi;

/**
 * A route in both APIs.
 *
 * @param oldApi the API before the change
 * @param newApi the API after the change
 */
record MethodPair(RestApi oldApi, Method before, RestApi newApi, Method after) {

  /** Returns the route after the change, which names the place of a difference. */
  String route() {
    return after.route();
  }

  /** Whether one of the two only declares requests and responses. */
  boolean onlyDeclares() {
    return ReturnedResponses.onlyDeclares(before) || ReturnedResponses.onlyDeclares(after);
  }
}
