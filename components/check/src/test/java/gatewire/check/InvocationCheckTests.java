package gatewire.check;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.check.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InvocationCheckTests {

  private static final String API = "arn:aws:execute-api:us-east-1:123456789012:abcdefghij";

  /** A finding of each kind for {@code rules.md}. */
  static Stream<Finding> examples() {
    return Stream.concat(
        Stream.of(
            InvocationCheck.withoutPermission(
                "GET /pets", "list-pets", API + "/*/GET/pets", List.of(API + "/*/GET/owners"))),
        InvocationCheck.tooLarge("get-pet", permissions(60)).stream());
  }

  @Test
  void a_route_without_permission_names_the_permission_to_add() {
    assertThat(examples())
        .first()
        .hasToString(
            """
            GET /pets: no permission of function 'list-pets' allows API Gateway to invoke it for this route (its permissions allow: [arn:aws:execute-api:us-east-1:123456789012:abcdefghij/*/GET/owners])
              AWS: Execution failed due to configuration error: Invalid permissions on Lambda function
              fix: add a Permission for this function with the principal apigateway.amazonaws.com and the source ARN arn:aws:execute-api:us-east-1:123456789012:abcdefghij/*/GET/pets""");
    assertThat(examples()).extracting(Finding::severity).containsOnly(Severity.ERROR);
  }

  @Test
  void sixty_permissions_are_too_large() {
    assertThat(InvocationCheck.tooLarge("get-pet", permissions(60)))
        .map(Finding::toString)
        .contains(
            """
            function 'get-pet': its resource policy has 60 permissions, which are about 21513 bytes; the maximum is 20480
              AWS: The final policy size (21513) is bigger than the limit (20480)
              fix: replace the permissions of an API's routes by one with the source ARN of all its routes, which ends with /*/*""");
  }

  @Test
  void a_policy_of_the_maximum_size_is_accepted() {
    int empty = PermissionStatement.policySize(List.of(statement("", 0)));
    String id = "x".repeat(20_480 - empty);

    assertThat(InvocationCheck.tooLarge("get-pet", List.of(statement(id, 0)))).isEmpty();
    assertThat(InvocationCheck.tooLarge("get-pet", List.of(statement(id + "x", 0)))).isPresent();
  }

  private static List<PermissionStatement> permissions(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> statement("pets-customers-resource-%d-GET-12345678-abcdefghij".formatted(i), i))
        .toList();
  }

  private static PermissionStatement statement(String id, int i) {
    return new PermissionStatement(
        id,
        "arn:aws:lambda:us-east-1:123456789012:function:get-pet",
        Optional.of(API + "/*/GET/customers/*/resource-" + i));
  }
}
