package gatewire.local.load;

/** An API with each kind of backend behind {@code /KIND/{key}}. */
final class BackendsApi {

  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: {title: backends, version: "1"}
      paths:
        /mock/{key}:
          x-amazon-apigateway-any-method:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates: {application/json: '{"statusCode": 200}'}
              responses:
                default: {statusCode: "200", responseTemplates: {application/json: "mock $input.params('key')"}}
        /proxy/{key}:
          x-amazon-apigateway-any-method:
            parameters: [{name: key, in: path, required: true, schema: {type: string}}]
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: http_proxy
              httpMethod: ANY
              uri: http://127.0.0.1:PORT/{key}
              requestParameters: {integration.request.path.key: method.request.path.key}
        /s3/{key}:
          x-amazon-apigateway-any-method:
            parameters: [{name: key, in: path, required: true, schema: {type: string}}]
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: aws
              httpMethod: ANY
              uri: arn:aws:apigateway:us-east-1:s3:path/files/{key}
              credentials: arn:aws:iam::123456789012:role/r
              passthroughBehavior: when_no_match
              requestParameters:
                integration.request.path.key: method.request.path.key
              responses:
                "2\\\\d{2}": {statusCode: "200"}
                default: {statusCode: "404"}
        /lambda/{key}:
          x-amazon-apigateway-any-method:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: aws_proxy
              httpMethod: POST
              uri: arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f/invocations
      """;

  private BackendsApi() {}

  /**
   * Returns the document.
   *
   * @param port the port of the HTTP endpoint
   */
  static String document(int port) {
    return DOCUMENT.replace("PORT", String.valueOf(port));
  }
}
