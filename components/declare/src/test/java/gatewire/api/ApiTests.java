package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.RouteOptions.options;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.ApiKeySource;
import gatewire.model.EndpointType;
import gatewire.model.Grant;
import gatewire.model.HttpMethod;
import gatewire.model.Method;
import gatewire.model.PolicyStatement;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApiTests {

  @Test
  void by_default_it_is_regional_without_binary_types_and_compression() {
    assertThat(Api.named("pet-store").build().restApi())
        .isEqualTo(RestApi.builder("pet-store").build())
        .satisfies(
            restApi -> {
              assertThat(restApi.endpointType()).isEqualTo(EndpointType.REGIONAL);
              assertThat(restApi.binaryMediaTypes()).isEmpty();
              assertThat(restApi.minimumCompressionSize()).isEmpty();
              assertThat(restApi.description()).isEmpty();
            });
  }

  @Test
  void settings_of_the_whole_api_are_kept_in_order() {
    RestApi restApi =
        Api.named("pet-store")
            .description("Pets")
            .endpointType(EndpointType.EDGE)
            .binaryMediaTypes("image/png", "application/pdf")
            .binaryMediaTypes("image/png", "application/gzip")
            .minimumCompressionSize(0)
            .build()
            .restApi();

    assertThat(restApi.description()).contains("Pets");
    assertThat(restApi.endpointType()).isEqualTo(EndpointType.EDGE);
    assertThat(restApi.binaryMediaTypes())
        .containsExactly("image/png", "application/pdf", "application/gzip");
    assertThat(restApi.minimumCompressionSize()).hasValue(0);
  }

  @Test
  void policy_and_endpoint_of_the_program_take_precedence_over_the_document() {
    RestApi document =
        RestApi.builder("document")
            .apiKeySource(ApiKeySource.AUTHORIZER)
            .policy(Optional.of(Text.of("{\"theirs\": 1}")))
            .build();
    Text custom = Text.of("{\"ours\": 1}");

    assertThat(Api.named("a").contract(document).build().restApi())
        .satisfies(
            api -> {
              assertThat(api.apiKeySource()).isEqualTo(ApiKeySource.AUTHORIZER);
              assertThat(api.policy()).isEqualTo(document.policy());
              assertThat(api.disableExecuteApiEndpoint()).isFalse();
            });
    assertThat(
            Api.named("a")
                .apiKeySource(ApiKeySource.HEADER)
                .policy(custom)
                .disableExecuteApiEndpoint()
                .contract(document)
                .build()
                .restApi())
        .satisfies(
            api -> {
              assertThat(api.apiKeySource()).isEqualTo(ApiKeySource.HEADER);
              assertThat(api.policy()).contains(custom);
              assertThat(api.disableExecuteApiEndpoint()).isTrue();
            });
    assertThat(Api.named("a").contract(document).policy(custom).build().restApi().policy())
        .contains(custom);
  }

  @Test
  void each_http_method_has_a_builder_method_of_its_name() {
    RestApi restApi =
        Api.named("a")
            .get("/a", mock())
            .put("/a", mock())
            .post("/a", mock())
            .delete("/a", mock())
            .patch("/a", mock())
            .head("/a", mock())
            .options("/a", mock())
            .any("/a", mock())
            .build()
            .restApi();

    assertThat(restApi.methods())
        .extracting(Method::route)
        .containsExactly(
            "GET /a",
            "PUT /a",
            "POST /a",
            "DELETE /a",
            "PATCH /a",
            "HEAD /a",
            "OPTIONS /a",
            "ANY /a");
    assertThat(restApi.methods()).noneMatch(Method::apiKeyRequired);
  }

  @Test
  void each_http_method_has_a_builder_method_with_options() {
    RouteOptions key = options().apiKey();
    RestApi restApi =
        Api.named("a")
            .get("/b", mock(), key)
            .put("/b", mock(), key)
            .post("/b", mock(), key)
            .delete("/b", mock(), key)
            .patch("/b", mock(), key)
            .head("/b", mock(), key)
            .any("/b", mock(), key)
            .route(new Route(HttpMethod.OPTIONS, "/b", mock(), key))
            .build()
            .restApi();

    assertThat(restApi.methods())
        .extracting(Method::route)
        .containsExactly(
            "GET /b",
            "PUT /b",
            "POST /b",
            "DELETE /b",
            "PATCH /b",
            "HEAD /b",
            "ANY /b",
            "OPTIONS /b");
    assertThat(restApi.methods()).allMatch(Method::apiKeyRequired);
  }

  @Test
  void a_built_api_does_not_change_with_its_builder() {
    ApiBuilder builder = Api.named("a").get("/a", mock());
    Api built = builder.build();
    builder.get("/b", s3(PHOTOS)).binaryMediaTypes("image/png");

    assertThat(built.restApi()).isEqualTo(Api.named("a").get("/a", mock()).build().restApi());
    assertThat(built.grants()).isEmpty();
    assertThat(builder.build().restApi().methods()).hasSize(2);
  }

  @Test
  void equal_declarations_build_equal_apis_that_print_the_same() {
    RestApi one = petStore().build().restApi();
    RestApi other = petStore().build().restApi();

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
  }

  @Nested
  class Grants {
    @Test
    void are_the_permissions_of_each_method_and_of_all_methods() {
      Api api = petStore().build();
      List<Method> methods = api.restApi().methods();
      Grant read =
          new Grant.AssumeRole(
              "photos",
              List.of(
                  new PolicyStatement(
                      List.of("s3:GetObject"),
                      List.of(Text.join(PHOTOS.arn(), Text.of("/photos/*.png")))),
                  new PolicyStatement(List.of("s3:ListBucket"), List.of(PHOTOS.arn()))));
      Grant list = new Grant.InvokeFunction(new Reference("list-pets", "arn"), Optional.empty());
      Grant get = new Grant.InvokeFunction(GET_PET.arn(), Optional.of("live"));

      assertThat(methods)
          .extracting(api::grants)
          .containsExactly(List.of(), List.of(list), List.of(get), List.of(read));
      assertThat(api.grants()).containsExactly(list, get, read);
    }

    @Test
    void are_empty_for_a_method_of_another_api() {
      Method foreign = ApiFixtures.method(HttpMethod.DELETE, "/elsewhere", s3(PHOTOS));

      assertThat(petStore().build().grants(foreign)).isEmpty();
    }
  }

  @Nested
  class Bindings {
    @Test
    void are_the_distinct_names_of_all_buckets_and_functions_in_order() {
      assertThat(petStore().get("/again", s3(PHOTOS)).build().bindings())
          .containsExactly("get-pet", "list-pets", "photos");
    }

    @Test
    void list_the_routes_that_refer_to_them() {
      assertThat(petStore().get("/again", s3(PHOTOS)).build().references())
          .containsEntry("photos", Set.of("GET /pets/{petId}/photo", "GET /again"))
          .containsEntry("get-pet", Set.of("GET /pets/{petId}"));
    }

    @Test
    void do_not_include_the_roles_that_the_component_creates() {
      assertThat(Api.named("a").get("/a", s3(PHOTOS).role("reader")).build().bindings())
          .containsExactly("photos");
    }

    @Test
    void include_a_custom_role() {
      var backend = s3(PHOTOS).credentials(new Reference("reader", "arn"));

      assertThat(Api.named("a").get("/a", backend).build().bindings())
          .containsExactly("photos", "reader");
    }

    @Test
    void are_empty_for_an_api_of_mocks() {
      assertThat(Api.named("a").get("/a", mock()).build().bindings()).isEmpty();
    }
  }

  private static ApiBuilder petStore() {
    return Api.named("pet-store")
        .get("/health", mock())
        .get("/pets", lambdaProxy(new FunctionReference("list-pets")))
        .get("/pets/{petId}", lambda(GET_PET.qualifiedBy("live")))
        .get("/pets/{petId}/photo", s3(PHOTOS).key("photos/{petId}.png"));
  }
}
