package gatewire.api;

import java.util.List;

/** The templates of a mock: the one that names the status, and the one that shows a request. */
final class MockTemplates {

  /**
   * Every value is escaped, as all of them are the client's. The parameters are named as a proxy's
   * event names them, so that the path's do not take the place of the path.
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
   * The status of the first case whose condition holds, otherwise the last one, as a mock reads it.
   */
  static String status(List<MockBackend.Case> cases, int otherwise, RouteContext route) {
    String plain = statusCode(otherwise);
    if (cases.isEmpty()) {
      return plain;
    }
    StringBuilder text = new StringBuilder();
    for (MockBackend.Case one : cases) {
      text.append(text.isEmpty() ? "#if(" : "#elseif(")
          .append(one.condition().render(BodyTemplate.Side.REQUEST, route))
          .append(")")
          .append(statusCode(one.status()));
    }
    return text.append("#else").append(plain).append("#end").toString();
  }

  private static String statusCode(int status) {
    return "{\"statusCode\": %d}".formatted(status);
  }
}
