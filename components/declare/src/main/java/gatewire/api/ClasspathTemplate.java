package gatewire.api;

/**
 * A mapping template from a class path resource in UTF-8.
 *
 * @param resource the path from the root of the class path, for example {@code templates/order.vm}
 */
record ClasspathTemplate(String resource) implements BodyTemplate {

  @Override
  public String render(Side side, RouteContext route) {
    return ClasspathResource.read(resource)
        .orElseGet(
            () -> {
              route.report(
                  resource,
                  "this template is not on the class path",
                  "write its path below src/main/resources, without a leading slash");
              return "";
            });
  }
}
