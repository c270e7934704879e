package gatewire.local.load;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.HttpHeaders;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * An API whose responses contain the token of their request: a mock, an endpoint with request and
 * response templates, and a proxied endpoint.
 */
final class TokenApi {

  static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: {title: tokens, version: "1"}
      paths:
        /mock/{token}:
          get:
            parameters: [{name: token, in: path, required: true, schema: {type: string}}]
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates: {application/json: '{"statusCode": 200}'}
              responses:
                default:
                  statusCode: "200"
                  responseTemplates: {application/json: '{"token":"$input.params(''token'')"}'}
        /mapped:
          post:
            parameters: [{name: X-Token, in: header, schema: {type: string}}]
            responses: {"200": {description: ok, headers: {X-Token: {schema: {type: string}}}}}
            x-amazon-apigateway-integration:
              type: http
              httpMethod: POST
              uri: http://backend.example/mapped
              requestParameters:
                integration.request.header.X-Token: method.request.header.X-Token
              requestTemplates:
                application/json: '{"sent":"$input.path(''$.token'')","twice":$input.json(''$.list'')}'
              responses:
                default:
                  statusCode: "200"
                  responseParameters:
                    method.response.header.X-Token: integration.response.header.X-Token
                  responseTemplates:
                    application/json: '{"token":"$input.path(''$.sent'')","list":$input.json(''$.twice'')}'
        /proxied:
          put:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: http_proxy
              httpMethod: PUT
              uri: http://backend.example/proxied
      """;

  private TokenApi() {}

  /** Returns the body of the call and the token's header, from another thread. */
  static CompletionStage<BackendResponse> echo(BackendCall call, Executor threads) {
    return CompletableFuture.supplyAsync(
        () ->
            new BackendResponse(
                200,
                HttpHeaders.of(
                    "Content-Type",
                    "application/json",
                    "X-Token",
                    call.headers().last("X-Token").orElse("")),
                call.body()),
        threads);
  }
}
