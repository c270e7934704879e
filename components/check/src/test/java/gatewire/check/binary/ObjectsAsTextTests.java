package gatewire.check.binary;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static gatewire.check.fixture.ApiFixtures.route;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.HttpMethod;
import gatewire.model.RestApi;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectsAsTextTests {

  private final Rule rule = new ObjectsAsText();

  static RestApi example() {
    return api(
            get("/files/{key+}", service("s3:path/files/{key}")).integrationResponse(200, "200"),
            route(HttpMethod.PUT, "/files/{key+}", service("s3:path/files/{key}").httpMethod("PUT"))
                .integrationResponse(200, "200"))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void objects_in_an_API_without_binary_media_types() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': [GET /files/{key+}, PUT /files/{key+}] transfer S3 objects, but the API has no binary media types: objects that are not UTF-8 text are damaged
                fix: list the media types that are stored, for example binaryMediaTypes("image/png"), or suppress this warning if every object is text""");
    }

    @Test
    void an_object_whose_bucket_is_in_the_host_name() {
      var api = get("/{key}", service("files.s3:path/{key}")).integrationResponse(200).api();

      assertThat(rule.examine(api)).hasSize(1);
    }
  }

  @Nested
  class Ignores {
    @Test
    void an_API_with_binary_media_types() {
      var api = example().toBuilder().binaryMediaTypes(Set.of("image/png")).build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "s3:path/files",
          "s3:path/files/",
          "s3:path/files/{key}?acl",
          "s3:path/files/{id}.json",
          "s3:path/files/index.html",
          "s3:path/files/{id}.png",
          "s3:action/ListBuckets",
          "dynamodb:path/files/{key}"
        })
    void operations_on_buckets_and_keys_with_a_known_extension(String call) {
      var api = get("/files/{key+}", service(call)).integrationResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void objects_that_a_template_reads_or_writes() {
      var read =
          get("/files/{id}", service("s3:path/files/{id}")).templatedResponse(200, "$input.body");
      var written =
          route(
              HttpMethod.PUT,
              "/files/{id}",
              service("s3:path/files/{id}").httpMethod("PUT").requestTemplate(JSON, "{}"));

      assertThat(rule.examine(api(read, written).build())).isEmpty();
    }

    @Test
    void objects_with_a_fixed_content_type_or_CONVERT_TO_BINARY() {
      var said =
          get("/files/{id}", service("s3:path/files/{id}"))
              .integrationResponse(200, mapping("Content-Type", "'text/plain'"));
      var converted = get("/files/{id}", service("s3:path/files/{id}")).binaryResponse(200);

      assertThat(rule.examine(said.api())).isEmpty();
      assertThat(rule.examine(converted.api())).isEmpty();
    }

    @Test
    void DELETE_and_other_backends() {
      var deletion =
          route(
              HttpMethod.DELETE, "/files/{id}", service("s3:path/files/{id}").httpMethod("DELETE"));

      assertThat(rule.examine(api(deletion, get("/pets", http())).build())).isEmpty();
    }
  }
}
