package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.model.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidBucketNameTests {

  private final Rule rule = new InvalidBucketName();

  static RestApi example() {
    return calling("s3:path/Pet_Photos/a.jpg");
  }

  private static RestApi calling(String call) {
    return get("/files", s3().uri(Text.of("arn:aws:apigateway:eu-west-1:" + call))).api();
  }

  @Nested
  class Finds {
    @Test
    void the_rule_that_the_name_breaks() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /files: no new bucket can have the name 'Pet_Photos': a name must consist of lower-case letters, digits, '.' and '-'
                fix: use the name of an existing bucket""");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "s3:path/ab",
          "s3:path//ab/x",
          "s3:path/ab?list-type=2",
          "s3:path/192.168.5.4/{key}",
          "s3:path/photos.mrap/{key}",
          "s3:path/photos--use1-az4--x-s3/{key}",
          "s3:path/xn--photos/{key}",
          "Photos.s3:path/{key}",
          "s3:action/GetObject&Bucket=a..b&Key={key}",
          "s3:action/GetObject&Key={key}&Bucket=sthree-photos"
        })
    void each_form_of_a_URI(String call) {
      assertThat(rule.examine(calling(call))).hasSize(1);
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "s3:path/photos/A_b..c",
          "s3:path/",
          "s3:path/{bucket}/{key}",
          "s3:path/${stageVariables.bucket}/{key}",
          "s3:path/photos-${stageVariables.env}/{key}",
          "s3:path/photos-abc-s3alias/{key}",
          "s3:path/photos-abc--ol-s3/{key}",
          "photos.s3:path/{key}",
          "s3:action/ListBuckets",
          "s3:action/GetObject&Bucket={bucket}&Key=Bucket=A",
          "sqs:path/123456789012/Pet_Queue"
        })
    void valid_names_aliases_and_values_that_are_not_known(String call) {
      assertThat(rule.examine(calling(call))).isEmpty();
    }

    @Test
    void references_and_other_backends() {
      Text uri =
          Text.join(
              Text.of("arn:aws:apigateway:eu-west-1:s3:path/"),
              new Reference("Photos", "bucket"),
              Text.of("/a"));
      assertThat(rule.examine(get("/files", s3().uri(uri)).api())).isEmpty();
      assertThat(rule.examine(get("/files", http()).api())).isEmpty();
    }
  }
}
