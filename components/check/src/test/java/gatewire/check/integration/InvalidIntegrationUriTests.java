package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.s3;
import static gatewire.check.fixture.ApiFixtures.service;
import static gatewire.check.fixture.ApiFixtures.serviceUri;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.model.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InvalidIntegrationUriTests {

  private final Rule rule = new InvalidIntegrationUri();

  static RestApi example() {
    return get("/pets", http().uri(Text.of("backend.example.com"))).api();
  }

  @Nested
  class Finds {
    @Test
    void an_HTTP_backend_without_a_scheme() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the HTTP integration's URI is 'backend.example.com'
                AWS: Invalid HTTP endpoint specified for URI
                fix: write the backend's URL, starting with https:// or http:// and a host""");
    }

    @Test
    void an_HTTP_backend_without_a_URI() {
      var api = get("/pets", Integration.builder(IntegrationType.HTTP_PROXY)).api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the HTTP_PROXY integration's URI is missing
                AWS: Invalid HTTP endpoint specified for URI
                fix: write the backend's URL, starting with https:// or http:// and a host""");
    }

    @Test
    void a_service_whose_URI_is_not_an_ARN() {
      var api = get("/pets", s3().uri(Text.of("https://photos.s3.amazonaws.com"))).api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the AWS integration's URI is 'https://photos.s3.amazonaws.com'
                AWS: Invalid ARN specified in the request
                fix: use arn:aws:apigateway:REGION:SERVICE:path/... or .../action/..., or the invoke ARN of a function""");
    }

    @Test
    void the_plain_ARN_of_a_function() {
      var api =
          get(
                  "/pets",
                  lambda().uri(Text.of("arn:aws:lambda:us-east-1:123456789012:function:getPet")))
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the AWS integration's URI is 'arn:aws:lambda:us-east-1:123456789012:function:getPet'
                AWS: AWS ARN for integration must contain path or action
                fix: use arn:aws:apigateway:REGION:SERVICE:path/... or .../action/..., or the invoke ARN of a function""");
    }

    @Test
    void a_proxy_to_a_service_other_than_Lambda() {
      var api = get("/pets", lambdaProxy().uri(serviceUri("s3:path/photos"))).api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the AWS_PROXY integration's URI is 'arn:aws:apigateway:<this API.region>:s3:path/photos'
                AWS: Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.
                fix: change the type to AWS and map the request and the response, or use the invoke ARN of a function""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_URL() {
      var api = get("/pets").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_URL_that_begins_with_a_stage_variable() {
      var api = get("/pets", http().uri(Text.of("${stageVariables.backend}/pets"))).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_URI_that_is_not_known_before_deployment() {
      var api = get("/pets", http().uri(new Reference("backend", "url"))).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_services_path() {
      var api = get("/files", s3()).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_services_action() {
      var api = get("/queue", service("sqs:action/SendMessage")).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_functions_invoke_ARN() {
      var api = get("/pets", lambdaProxy()).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_function_with_a_doubled_slash_because_AWS_accepts_it() {
      var api =
          get(
                  "/pets",
                  lambdaProxy()
                      .uri(
                          serviceUri(
                              "lambda:path//2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:getPet/invocations")))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_mock_because_it_has_no_URI() {
      var api = get("/health", mock()).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
