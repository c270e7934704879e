package gatewire.api;

import java.util.List;

/**
 * The templates of a mock: the request template that sets the status, and the template of {@link
 * MockBackend#echo}.
 */
final class MockTemplates {

  /**
   * Prints the request as JSON. Every value is escaped, because clients control all of them. The
   * parameters have the names of a proxy event, so that the path parameters do not collide with the
   * path.
   */
  static final String ECHO =
      """
      #set($escape = "\\\\'")
      {"method":"$context.httpMethod",\
      "path":"$util.escapeJavaScript($context.path).replaceAll($escape,"'")",\
      "stage":"$context.stage",\
      "requestId":"$context.requestId"\
      #set($names = {"path": "pathParameters", "querystring": "queryStringParameters", "header": "headers"})
      #foreach($kind in ['path', 'querystring', 'header'])
      #set($values = $input.params().get($kind))
      ,"$names.get($kind)":{#foreach($name in $values.keySet())\
      "$util.escapeJavaScript($name).replaceAll($escape,"'")":\
      "$util.escapeJavaScript($values.get($name)).replaceAll($escape,"'")"#if($foreach.hasNext),#end\
      #end}\
      #end
      }""";

  private MockTemplates() {}

  /**
   * Returns the request template that selects the status of the first case whose condition holds,
   * or else the default status.
   */
  static String status(List<MockBackend.Case> cases, int otherwise, RouteContext route) {
    String plain = statusCode(otherwise);
    if (cases.isEmpty()) {
      return plain;
    }
    StringBuilder template = new StringBuilder();
    for (MockBackend.Case one : cases) {
      template
          .append(template.isEmpty() ? "#if(" : "#elseif(")
          .append(one.condition().render(BodyTemplate.Side.REQUEST, route))
          .append(")")
          .append(statusCode(one.status()));
    }
    return template.append("#else").append(plain).append("#end").toString();
  }

  private static String statusCode(int status) {
    return "{\"statusCode\": %d}".formatted(status);
  }
}
