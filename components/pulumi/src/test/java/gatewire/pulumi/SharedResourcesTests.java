package gatewire.pulumi;

import static gatewire.api.Authorizers.cognito;
import static gatewire.api.Authorizers.request;
import static gatewire.api.Authorizers.token;
import static gatewire.api.Backends.mock;
import static gatewire.api.RouteOptions.options;
import static gatewire.pulumi.ApiFixtures.GET_PET;
import static gatewire.pulumi.ApiFixtures.LIST_PETS;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.testing.StackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.api.ApiAuthorizer;
import gatewire.api.ApiBuilder;
import gatewire.api.Request;
import gatewire.api.RouteOptions;
import gatewire.api.UserPoolReference;
import gatewire.model.Model;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.model.Text;
import gatewire.stack.ResourceState;
import gatewire.stack.aws.ApiKey;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.aws.UsagePlan;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.PulumiProgram;
import gatewire.testing.ResourceTypes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests of authorizers, models and policies, and of the methods that use them. */
class SharedResourcesTests {

  private static final String AUTHORIZER = "aws:apigateway/authorizer:Authorizer";
  private static final String MODEL = "aws:apigateway/model:Model";
  private static final UserPoolReference MEMBERS = new UserPoolReference("members");
  private static final String POOL_ARN =
      "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_members";

  private static RecordedStack deployed(ApiBuilder declared) {
    Api api = declared.build();
    Bindings.Builder bindings = ApiFixtures.bindings(api);
    if (api.bindings().contains("members")) {
      bindings.userPool(MEMBERS, Output.of(POOL_ARN));
    }
    ApiArgs args =
        ApiArgs.builder().api(api).stage(Stage.named("dev")).bindings(bindings.build()).build();
    return PulumiProgram.of(context -> new ApiComponent("pets", args)).up();
  }

  private static RecordedStack guarded(ApiAuthorizer authorizer) {
    return deployed(pets().get("/", mock(), options().authorizer(authorizer)));
  }

  @Test
  void protects_a_method_with_the_scopes_of_a_user_pool() {
    RouteOptions scoped = options().authorizer(cognito("members", MEMBERS), "b/read", "a/write");
    RecordedStack stack = deployed(pets().get("/", mock(), scoped));

    assertThat(stack.resource(AUTHORIZER, "pets:members").inputs())
        .contains(
            entry("type", "COGNITO_USER_POOLS"),
            entry("name", "members"),
            entry("providerArns", List.of(POOL_ARN)),
            entry("identitySource", "method.request.header.Authorization"));
    assertThat(stack.resource(ResourceTypes.METHOD, "pets:GET").inputs())
        .contains(
            entry("authorization", "COGNITO_USER_POOLS"),
            entry("authorizerId", stack.resource(AUTHORIZER, "pets:members").id().orElseThrow()),
            entry("authorizationScopes", List.of("a/write", "b/read")));
    assertThat(stack).isWiredThroughout();
  }

  @Test
  void allows_only_api_gateway_to_invoke_a_token_authorizer() {
    RecordedStack stack =
        guarded(
            token("guard", GET_PET)
                .header("X-Token")
                .validationExpression("[a-z]+")
                .resultTtl(Duration.ZERO));

    assertThat(stack.resource(AUTHORIZER, "pets:guard").inputs())
        .contains(
            entry("type", "TOKEN"),
            entry(
                "authorizerUri",
                "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
                    + "arn:aws:lambda:us-east-1:123456789012:function:get-pet/invocations"),
            entry("identitySource", "method.request.header.X-Token"),
            entry("identityValidationExpression", "[a-z]+"));
    assertThat(
            ((Number)
                    stack
                        .resource(AUTHORIZER, "pets:guard")
                        .inputs()
                        .get("authorizerResultTtlInSeconds"))
                .intValue())
        .isZero();
    assertThat(stack.resource(ResourceTypes.METHOD, "pets:GET").inputs())
        .containsEntry("authorization", "CUSTOM");
    assertThat(stack.resource(ResourceTypes.PERMISSION, "pets:guard").input("sourceArn"))
        .hasValueSatisfying(
            arn ->
                assertThat(arn.toString())
                    .matches("arn:aws:execute-api:us-east-1:123456789012:pets-id/authorizers/.+"));
  }

  @Test
  void sets_the_identity_sources_of_a_request_authorizer() {
    RecordedStack stack =
        guarded(request("guard", LIST_PETS, Request.header("X-A"), Request.query("b")));

    assertThat(stack.resource(AUTHORIZER, "pets:guard").inputs())
        .containsEntry("type", "REQUEST")
        .containsEntry("identitySource", "method.request.header.X-A,method.request.querystring.b");
  }

  @Test
  void creates_one_resource_for_an_authorizer_of_several_routes() {
    RouteOptions members = options().authorizer(cognito("members", MEMBERS));

    assertThat(
            deployed(pets().get("/", mock(), members).get("/pets", mock(), members))
                .resources(AUTHORIZER))
        .hasSize(1);
  }

  @Test
  void rejects_two_authorizers_of_the_same_name() {
    Api api =
        pets()
            .get("/", mock(), options().authorizer(cognito("guard", MEMBERS)))
            .get("/pets", mock(), options().authorizer(token("guard", GET_PET)))
            .build();

    assertThat(api.restApi().unparsed())
        .singleElement()
        .satisfies(
            unparsed ->
                assertThat(unparsed.toString())
                    .contains("authorizer 'guard'", "two different declarations have this name"));
  }

  @Test
  void refers_to_another_model_with_the_id_of_the_api() {
    Model owner = Model.json("Owner", "{\"type\":\"object\"}");
    Model pet =
        Model.json("Pet", "{\"not\":{\"$ref\":\"%s\"}}".formatted(Model.reference("Owner")));

    RecordedStack stack =
        deployed(pets().models(owner).post("/", mock(), options().requestModel(pet)));

    ResourceState refers = stack.resource(MODEL, "pets:Pet");
    assertThat(refers.input("schema"))
        .contains(
            "{\"not\":{\"$ref\":\"https://apigateway.amazonaws.com/restapis/pets-id/models/Owner\"}}");
    assertThat(refers.options().dependencies()).contains(stack.resource(MODEL, "pets:Owner").urn());
    ResourceState method = stack.resource(ResourceTypes.METHOD, "pets:POST");
    assertThat(method.inputs())
        .containsEntry("requestModels", Map.of("application/json", "Pet"))
        .containsKey("requestValidatorId");
    assertThat(method.options().dependencies()).contains(refers.urn());
  }

  @Test
  void creates_all_models_of_a_cycle() {
    Model a = Model.json("A", "{\"not\":{\"$ref\":\"%s\"}}".formatted(Model.reference("B")));
    Model b = Model.json("B", "{\"not\":{\"$ref\":\"%s\"}}".formatted(Model.reference("A")));

    assertThat(
            deployed(pets().models(b).post("/", mock(), options().requestModel(a)))
                .resources(MODEL))
        .hasSize(2);
  }

  @Test
  void rejects_a_schema_that_is_not_json() {
    Api api = pets().post("/", mock(), options().requestModel(Model.json("Pet", "{"))).build();

    assertThat(api.restApi().unparsed())
        .singleElement()
        .satisfies(unparsed -> assertThat(unparsed.problem()).startsWith("the schema is not JSON"));
  }

  @Test
  void attaches_the_policy_of_a_document() {
    RestApi document =
        RestApi.builder("document")
            .policy(Optional.of(Text.of("{\"Version\":\"2012-10-17\",\"Statement\":[]}")))
            .build();

    assertThat(
            deployed(pets().contract(document).get("/", mock()))
                .resource("aws:apigateway/restApiPolicy:RestApiPolicy", "pets")
                .inputs())
        .containsEntry("policy", "{\"Version\":\"2012-10-17\",\"Statement\":[]}");
  }

  @Test
  void admits_api_keys_to_the_stage_and_keeps_them_secret() {
    Api api = pets().get("/", mock(), options().apiKey()).build();
    ApiArgs args =
        ApiArgs.builder().api(api).stage(Stage.named("dev")).apiKeys("partner", "shop").build();
    RecordedStack stack =
        PulumiProgram.of(
                context -> new ApiComponent("pets", args).apiKeys().forEach(context::export))
            .up();
    ApiStack read = ApiStack.read(stack.resources());

    assertThat(read.unparsed()).isEmpty();
    assertThat(read.apiKeys()).extracting(ApiKey::name).containsExactly("partner", "shop");
    assertThat(read.usagePlans())
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.keyIds()).hasSize(2);
              assertThat(plan.stages())
                  .containsExactly(new UsagePlan.ApiStage("pets-id", "dev", Map.of()));
            });
    assertThat(stack.resource(ApiComponent.TYPE, "pets").outputs()).doesNotContainKey("apiKeys");
    assertThat(stack.resources().get(0).isSecret("partner")).isTrue();
  }
}
