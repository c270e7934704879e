package gatewire.model;

/** A command line that calls a method, to be pasted into a shell. */
public final class CurlLine {

  private CurlLine() {}

  /**
   * The line for a method. Path parameters are {@code 1}, a body is {@code {}}: a start, to be
   * changed to what the API knows.
   *
   * @param base where the stage answers, without a slash at the end
   */
  public static String of(String base, Method method) {
    String url = "'" + base + method.path().withParametersAs("1") + "'";
    return switch (method.httpMethod()) {
      case GET, ANY -> "curl -i " + url;
      case HEAD -> "curl -I " + url;
      case PUT, POST, PATCH ->
          "curl -i -X "
              + method.httpMethod()
              + " -H 'Content-Type: application/json' --data '{}' "
              + url;
      default -> "curl -i -X " + method.httpMethod() + " " + url;
    };
  }
}
