package gatewire.local.source;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.backend.BackendCall;
import gatewire.local.http.HttpHeaders;
import gatewire.stack.aws.FunctionPermission;
import gatewire.stack.aws.StackFunction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionPoliciesTests {

  private static final String API = "arn:aws:execute-api:us-east-1:123456789012:abc";
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:pets";

  private static boolean allows(FunctionPermission permission, String function, String source) {
    return new FunctionPolicies(List.of(stackFunction()), List.of(permission))
        .allow(
            new BackendCall.Function(
                function,
                "us-east-1",
                HttpHeaders.NONE,
                new byte[0],
                Optional.empty(),
                source,
                Optional.empty()));
  }

  private static StackFunction stackFunction() {
    return new StackFunction(
        "pets",
        ARN,
        "pets",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of(),
        Duration.ofSeconds(3),
        128);
  }

  private static FunctionPermission permission(String function, String sourceArn) {
    return new FunctionPermission(
        Optional.of(function),
        Optional.empty(),
        "apigateway.amazonaws.com",
        "lambda:InvokeFunction",
        Optional.of(sourceArn),
        "s");
  }

  @ParameterizedTest
  @CsvSource({
    "/*/*, /dev/GET/pets/7, true",
    "/*/GET/pets/*, /dev/GET/pets/7, true",
    "/*/GET/pets/{petId}, /dev/GET/pets/7, true",
    "/dev/ANY/pets/*, /dev/GET/pets/7, true",
    "/*/*/, /dev/GET/, true",
    "/*/GET/pets, /dev/GET/pets/, true",
    "/authorizers/a1, /authorizers/, true",
    "/*/*, /authorizers/, true",
    "/*/POST/pets/*, /dev/GET/pets/7, false",
    "/prod/*/pets/*, /dev/GET/pets/7, false",
    "/*/GET/owners, /dev/GET/pets/7, false",
    "/*/GET/pets/*, /authorizers/, false",
    "/authorizers/a1, /dev/GET/pets/7, false"
  })
  void a_permission_allows_the_callers_that_its_ARN_matches(
      String pattern, String source, boolean allowed) {
    assertThat(allows(permission("pets", API + pattern), ARN, API + source)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "pets, '', true",
    "pets:live, '', false",
    "pets, :live, false",
    "pets:live, :live, true",
    "other, '', false"
  })
  void a_permission_applies_to_one_function_and_one_version_of_it(
      String function, String suffix, boolean allowed) {
    String source = API + "/dev/GET/pets";

    assertThat(allows(permission(function, API + "/*"), ARN + suffix, source)).isEqualTo(allowed);
  }

  @Test
  void another_API_or_another_principal_is_not_allowed() {
    String source = API + "/dev/GET/pets";
    FunctionPermission events =
        new FunctionPermission(
            Optional.of("pets"),
            Optional.empty(),
            "events.amazonaws.com",
            "lambda:InvokeFunction",
            Optional.empty(),
            "s");

    assertThat(allows(permission("pets", API.replace("abc", "xyz") + "/*"), ARN, source)).isFalse();
    assertThat(allows(events, ARN, source)).isFalse();
  }

  @Test
  void a_function_of_another_stack_is_always_allowed() {
    assertThat(allows(permission("pets", API + "/none"), ARN + "-2", API + "/dev/GET/pets"))
        .isTrue();
  }
}
