package gatewire.api;

/**
 * A template that lies beside the program's classes, in UTF-8.
 *
 * @param resource its path from the root of the class path, for example {@code templates/order.vm}
 */
record ClasspathTemplate(String resource) implements BodyTemplate {

  @Override
  public String render(Side side, RouteContext route) {
    return ClasspathText.read(resource)
        .orElseGet(
            () -> {
              route.report(
                  resource,
                  "there is no such template on the class path",
                  "name it from the root, without a slash in front");
              return "";
            });
  }
}
