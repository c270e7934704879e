package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceUriTests {

  @Nested
  class Parses {
    @Test
    void a_path_of_a_service() {
      ServiceUri uri = parse("arn:aws:apigateway:us-east-1:s3:path/photos/{key}");

      assertThat(uri)
          .isEqualTo(new ServiceUri("us-east-1", Optional.empty(), "s3", "path/photos/{key}"));
      assertThat(uri.path()).contains("/photos/{key}");
      assertThat(uri.action()).isEmpty();
    }

    @Test
    void an_action_of_a_service() {
      ServiceUri uri = parse("arn:aws-cn:apigateway:cn-north-1:dynamodb:action/GetItem");

      assertThat(uri.action()).contains("GetItem");
      assertThat(uri.path()).isEmpty();
    }

    @Test
    void a_subdomain_separately_from_the_service() {
      ServiceUri uri = parse("arn:aws:apigateway:us-east-1:my.photos.s3:path/{key}");

      assertThat(uri.subdomain()).contains("my.photos");
      assertThat(uri.service()).isEqualTo("s3");
    }

    @Test
    void references_in_their_printed_form() {
      Text text =
          Text.join(
              Text.of("arn:aws:apigateway:"),
              Reference.API_REGION,
              Text.of(":s3:path/"),
              new Reference("photos", "name"));

      assertThat(ServiceUri.parse(text))
          .contains(
              new ServiceUri("<this API.region>", Optional.empty(), "s3", "path/<photos.name>"));
    }

    @Test
    void another_ARN_without_path_and_action() {
      ServiceUri uri = parse("arn:aws:s3:::photos");

      assertThat(uri.path()).isEmpty();
      assertThat(uri.action()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "bad-arn:a:b:c:d:path/e", "arn:aws:s3", ""})
    void nothing_that_is_not_an_ARN_of_six_parts(String uri) {
      assertThat(ServiceUri.parse(Text.of(uri))).isEmpty();
    }
  }

  @Nested
  class A_functions_invocation {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "path/2015-03-31/functions/%s/invocations",
          "path//2015-03-31/functions/%s/invocations"
        })
    void names_the_function(String call) {
      String arn = "arn:aws:lambda:us-east-1:123456789012:function:get-pet:live";

      assertThat(lambda(call.formatted(arn)).function()).contains(arn);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "path/2015-03-31/functions/get-pet",
          "path/2015-03-31/functions//invocations",
          "path/random/get-pet/invocations",
          "action/Invoke"
        })
    void is_not_found_in_other_calls(String call) {
      assertThat(lambda(call).function()).isEmpty();
    }

    @Test
    void is_not_found_in_other_services() {
      assertThat(
              parse("arn:aws:apigateway:us-east-1:firehose:path/2015-03-31/functions/a/invocations")
                  .function())
          .isEmpty();
    }

    private static ServiceUri lambda(String call) {
      return parse("arn:aws:apigateway:us-east-1:lambda:" + call);
    }
  }

  private static ServiceUri parse(String uri) {
    return ServiceUri.parse(Text.of(uri)).orElseThrow();
  }
}
