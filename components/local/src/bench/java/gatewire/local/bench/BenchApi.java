package gatewire.local.bench;

/** The measured API: a static mock, a mock with a template, and an HTTP proxy. */
final class BenchApi {

  /** A body of 115 bytes; the template reads two of its members. */
  static final String BODY =
      "{\"order\":{\"id\":\"A-4711\",\"customer\":{\"name\":\"Ada Lovelace\"},\"total\":12.5},"
          + "\"note\":\"please ring the bell\",\"x\":1}";

  private static final String TEMPLATE =
      """
      #set($order = $input.path('$.order'))
      #set($total = $input.path('$.order.total'))
      #set($page = $input.params('page'))
      #if($page == '')
      #set($page = '1')
      #end
      {
        "statusCode": 200,
        "page": "$util.escapeJavaScript($page)",
        "customer": "$util.escapeJavaScript($order.customer.name)",
        "total": $total,
        "requestId": "$context.requestId",
        "stage": "$context.stage",
        "items": [#foreach($i in [1, 2, 3])"$i"#if($foreach.hasNext),#end#end]
      }
      """;

  private BenchApi() {}

  /**
   * Returns the OpenAPI document.
   *
   * @param backend the URL that the proxy calls
   */
  static String document(String backend) {
    return """
        openapi: 3.0.1
        info: {title: bench, version: "1"}
        paths:
          /static:
            get:
              responses: {"200": {description: ok}}
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates: {application/json: '{"statusCode": 200}'}
                responses:
                  default: {statusCode: "200", responseTemplates: {application/json: '{"status":"ok"}'}}
          /template:
            post:
              parameters: [{name: page, in: query, schema: {type: string}}]
              responses: {"200": {description: ok}}
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates:
                  application/json: |
        %s
                responses:
                  default: {statusCode: "200", responseTemplates: {application/json: '{"status":"ok"}'}}
          /proxy:
            get:
              responses: {"200": {description: ok}}
              x-amazon-apigateway-integration: {type: http_proxy, httpMethod: GET, uri: "%s"}
        """
        .formatted(TEMPLATE.strip().indent(12).stripTrailing(), backend);
  }
}
