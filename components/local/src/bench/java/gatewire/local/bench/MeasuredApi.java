package gatewire.local.bench;

import java.util.List;

/**
 * The measured API: a static mock, a mock with a template, an HTTP proxy, and the objects of a
 * bucket in S3.
 */
final class MeasuredApi {

  /** More connections than a backend receives from the measured clients. */
  static final int MAX_CONNECTIONS = 512;

  /** The files of the bare server and the objects of the bucket, by the number of their bytes. */
  static final List<Integer> FILES = List.of(1024, 5 * 1024 * 1024);

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

  private MeasuredApi() {}

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
          /bucket:
            put:
              responses: {"200": {description: ok}}
              x-amazon-apigateway-integration:
                type: aws
                httpMethod: PUT
                uri: arn:aws:apigateway:us-east-1:s3:path/measured-files
                credentials: arn:aws:iam::123456789012:role/measured
                responses: {default: {statusCode: "200"}}
          /files/{name}:
            get:
              parameters: [{name: name, in: path, required: true, schema: {type: string}}]
              responses: {"200": {description: ok}}
              x-amazon-apigateway-integration: &object
                type: aws
                httpMethod: GET
                uri: arn:aws:apigateway:us-east-1:s3:path/measured-files/{name}
                credentials: arn:aws:iam::123456789012:role/measured
                requestParameters: {integration.request.path.name: method.request.path.name}
                responses:
                  default: {statusCode: "200"}
                  "[45][0-9][0-9]": {statusCode: "500"}
            put:
              parameters: [{name: name, in: path, required: true, schema: {type: string}}]
              responses: {"200": {description: ok}}
              x-amazon-apigateway-integration: {<<: *object, httpMethod: PUT}
        """
        .formatted(TEMPLATE.strip().indent(12).stripTrailing(), backend);
  }
}
