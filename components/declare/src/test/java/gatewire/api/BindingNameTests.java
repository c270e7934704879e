package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.api;
import static gatewire.api.ApiFixtures.unparsed;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.Unparsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of buckets, functions and roles, and the versions and aliases of functions. */
class BindingNameTests {

  private static final String PLACE = "GET /pets/{petId}";

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "this API", "a.b", "a_b", "größe", "a/b", "a\nb"})
  void reports_names_with_other_characters_than_letters_digits_and_dashes(String name) {
    assertThat(unparsed(s3(new BucketReference(name)))).containsExactly(finding(name, "bucket"));
    assertThat(unparsed(s3(PHOTOS).role(name))).containsExactly(finding(name, "role"));
    assertThat(unparsed(lambda(new FunctionReference(name))))
        .containsExactly(finding(name, "function"));
    assertThat(unparsed(lambdaProxy(new FunctionReference(name))))
        .containsExactly(finding(name, "function"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "get-pet", "-", "7", "Photos2"})
  void accepts_letters_digits_and_dashes(String name) {
    assertThat(unparsed(s3(new BucketReference(name)).role(name))).isEmpty();
    assertThat(unparsed(lambda(new FunctionReference(name)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a:b", "live/", "$latest", "${stageVariables.}", "${a}"})
  void reports_an_invalid_version_or_alias(String qualifier) {
    Unparsed finding =
        new Unparsed(
            PLACE,
            qualifier,
            "a version or alias of function 'get-pet' may contain only letters, digits, dashes and underscores, or be $LATEST or ${stageVariables.NAME}",
            "correct it, or remove qualifiedBy to invoke the unqualified function");

    assertThat(unparsed(lambda(GET_PET.qualifiedBy(qualifier)))).containsExactly(finding);
    assertThat(unparsed(lambdaProxy(GET_PET.qualifiedBy(qualifier)))).containsExactly(finding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "live", "$LATEST", "a_b-c", "${stageVariables.alias}"})
  void accepts_versions_aliases_and_stage_variables(String qualifier) {
    assertThat(unparsed(lambda(GET_PET.qualifiedBy(qualifier)))).isEmpty();
  }

  @Test
  void reports_a_bucket_and_a_function_with_one_name() {
    FunctionReference photos = new FunctionReference("photos");
    Api api =
        api(
            new Route(HttpMethod.GET, "/a", s3(PHOTOS)),
            new Route(HttpMethod.PUT, "/a", s3(PHOTOS)),
            new Route(HttpMethod.GET, "/b", lambda(photos)),
            new Route(HttpMethod.GET, "/c", lambdaProxy(photos)),
            new Route(HttpMethod.GET, "/d", lambda(GET_PET)));

    assertThat(api.restApi().unparsed())
        .containsExactly(
            new Unparsed(
                "API 'test'",
                "photos",
                "a bucket and a function have this name, but only one resource can be bound to a name",
                "rename one of them"));
  }

  @Test
  void reports_a_user_pool_with_the_name_of_a_function_or_a_bucket() {
    CognitoAuthorizer members = Authorizers.cognito("m", new UserPoolReference("photos"));
    Api api =
        api(
            new Route(HttpMethod.GET, "/a", s3(PHOTOS)),
            new Route(
                HttpMethod.GET,
                "/b",
                lambda(new FunctionReference("photos")),
                RouteOptions.options().authorizer(members)));

    assertThat(api.restApi().unparsed())
        .extracting(Unparsed::problem)
        .containsExactly(
            "a bucket and a function and a user pool have this name, but only one resource can be bound to a name");
  }

  private static Unparsed finding(String name, String kind) {
    return new Unparsed(
        PLACE,
        name,
        "the name of a " + kind + " may contain only letters, digits and dashes",
        "rename it");
  }
}
