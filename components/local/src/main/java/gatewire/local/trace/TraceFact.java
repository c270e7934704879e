package gatewire.local.trace;

import gatewire.local.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/**
 * A value of one request that the execution log does not contain. Facts only refer to values that
 * the request has computed anyway, so that they cost next to nothing.
 */
public sealed interface TraceFact {

  /**
   * The request as it arrived.
   *
   * @param target its path and query string as sent
   */
  record Received(String apiId, String stage, String method, String target) implements TraceFact {}

  /**
   * The method that the request reached.
   *
   * @param route its HTTP method and its path, for example {@code GET /pets/{petId}}
   */
  record Routed(String route) implements TraceFact {}

  /** The parameters that the integration request maps, before a template overrides them. */
  record RequestMapped(
      Map<String, String> path, Map<String, List<String>> query, HttpHeaders headers)
      implements TraceFact {}

  /** The output of the request template, or its beginning. */
  record RequestRendered(String output) implements TraceFact {
    public RequestRendered {
      output = beginning(output);
    }
  }

  /**
   * The integration response that was selected.
   *
   * @param selection the string that selection patterns are matched against, or its beginning
   * @param backendStatus the status of the backend's response
   * @param status the status of the selected response; 0 if none was selected
   */
  record ResponseSelected(String selection, int backendStatus, int status) implements TraceFact {
    public ResponseSelected {
      selection = beginning(selection);
    }
  }

  /** The maximum length of a string that is kept whole. */
  int MAX_LENGTH = 8 * 1024;

  private static String beginning(String value) {
    return value.length() <= MAX_LENGTH ? value : value.substring(0, MAX_LENGTH);
  }
}
