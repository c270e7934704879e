package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.FUNCTION_URI;
import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.backend.BackendResponse;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and results that try to pass a Lambda authorizer. */
class AuthorizerAttackTests {

  private static final String ALLOW =
      "{\"Effect\": \"Allow\", \"Action\": \"execute-api:Invoke\", \"Resource\": \"*\"}";
  private static final String ARN = "arn:aws:execute-api:us-east-1:123456789012:abc123/dev/";

  private static TestGateway gateway(String... sources) {
    Authorizer guard =
        new Authorizer.Request(
            "guard",
            Text.of(FUNCTION_URI),
            Optional.empty(),
            List.of(sources),
            Duration.ofMinutes(5));
    return TestGateway.of(
        RestApi.builder("pets")
            .authorizer(guard)
            .method(guarded("GET /a"))
            .method(guarded("POST /a"))
            .method(guarded("GET /a/{id}"))
            .build());
  }

  private static Method guarded(String route) {
    return method(route, mock("$context.authorizer.principalId $context.authorizer.x"))
        .authorization(new Authorization.Custom("guard"))
        .build();
  }

  private static String result(String statements) {
    return "{\"principalId\": \"ann\", \"policyDocument\": {\"Statement\": [%s]}}"
        .formatted(statements);
  }

  private static String statement(String effect, String elements) {
    return "{\"Effect\": \"%s\", %s}".formatted(effect, elements.replace('\'', '"'));
  }

  private static int status(String statements) {
    return gateway().backendReturns(200, result(statements)).get("/a").status();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Action': '*', 'Resource': '*', 'Condition': []",
        "'Action': '*', 'Resource': '*', 'Condition': 'x'",
        "'Action': '*', 'Resource': '*', 'Condition': null",
        "'Action': '*', 'Resource': '*', 'Condition': {'StringEquals': 'x'}",
        "'Action': '*', 'Resource': '*', 'Condition': {'StringEquals': ['x']}",
        "'Action': '*', 'Resource': '*', 'Condition': {'StringEquals': {'aws:Referer': {}}}",
        "'Action': '*', 'Resource': '*', 'Condition': {'StringEquals': {'aws:Referer': [null]}}",
        "'Action': '*', 'Resource': '*', 'Condition': {'StringSame': {'aws:Referer': 'x'}}",
        "'Action': '*', 'Resource': '*', 'Condition': {'IpNotAddress': {'aws:SourceIp': '10.0.0.0/8'}}",
        "'Action': '*', 'Resource': '*', 'Condition': {'NotBool': {'aws:SecureTransport': 'true'}}",
        "'Action': '*', 'Resource': '*', 'Condition': {'ForEach:StringEquals': {'aws:Referer': 'x'}}",
        "'Action': '*', 'Resource': '*', 'Condition': {'NullIfExists': {'aws:Referer': 'x'}}",
        "'Action': '*', 'NotAction': 's3:*', 'Resource': '*'",
        "'Action': '*', 'Resource': '*', 'NotResource': 'x'",
        "'Action': '*', 'Resource': null",
        "'Action': '*', 'Resource': {}",
      })
  void a_policy_that_IAM_rejects_allows_and_denies_nothing(String elements) {
    assertThat(status(statement("Allow", elements))).isEqualTo(500);
    assertThat(status(ALLOW + "," + statement("Deny", elements))).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Action': '*', 'Resource': '%sGET/*'|true",
        "'Action': '*', 'Resource': '%s*/a'|true",
        "'Action': '*', 'Resource': '%sGET/?'|true",
        "'Action': '*', 'Resource': '%sget/a'|false",
        "'Action': '*', 'Resource': '%sPOST/*'|false",
        "'Action': '*', 'Resource': '%sGET/a/*'|false",
        "'Action': '*', 'Resource': '%sGET/a*b'|false",
        "'Action': 'execute-api:*oke', 'Resource': '*'|true",
        "'Action': 'execute-api:InvokeX', 'Resource': '*'|false",
        "'NotAction': 'execute-api:*', 'Resource': '*'|false",
        "'NotAction': [], 'Resource': '*'|true",
        "'Action': '*', 'NotResource': '%sGET/a'|false",
        "'Action': '*', 'NotResource': ['%sPOST/a', 'x']|true",
        "'Action': '*', 'Resource': '*', 'Condition': {'IpAddress': {'aws:SourceIp': '127.0.0.0/8'}}|true",
        "'Action': '*', 'Resource': '*', 'Condition': {'StringEquals': {'aws:Referer': 'x'}}|false",
        "'Action': '*', 'Resource': '*', 'Condition': {'ForAllValues:StringEquals': {'aws:Referer': 'x'}}|true",
        "'Action': '*', 'Resource': '*', 'Condition': {'ForAnyValue:StringNotEquals': {'aws:Referer': 'x'}}|false",
        "'Action': '*', 'Resource': '*', 'Condition': {'StringNotEquals': {'aws:Referer': 'x'}}|true",
      })
  void a_statement_applies_as_in_IAM_and_a_denial_wins_in_any_order(
      String elements, boolean applies) {
    String formatted = elements.replace("%s", ARN);
    String allow = statement("Allow", formatted);
    String deny = statement("Deny", formatted);

    assertThat(status(allow)).isEqualTo(applies ? 200 : 403);
    assertThat(status(deny + "," + ALLOW)).isEqualTo(applies ? 403 : 200);
    assertThat(status(ALLOW + "," + deny)).isEqualTo(applies ? 403 : 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"x\"", "7", "true"})
  void a_context_that_is_not_an_object_is_rejected(String context) {
    String result = result(ALLOW).replaceFirst("\\{", "{\"context\": " + context + ", ");
    ClientResponse response = gateway().backendReturns(200, result).get("/a");

    assertThat(response.status()).isEqualTo(500);
    assertThat(body(response)).isEqualTo("{\"message\":null}");
  }

  @ParameterizedTest
  @CsvSource({"'\"a\"',a", "1,1", "1.5,1.5", "true,true", "null,''"})
  void values_of_the_context_are_strings(String value, String string) {
    String result = result(ALLOW).replaceFirst("\\{", "{\"context\": {\"x\": " + value + "}, ");

    assertThat(body(gateway().backendReturns(200, result).get("/a"))).isEqualTo("ann " + string);
  }

  @Test
  void a_failed_function_does_not_authorize_although_its_error_looks_like_a_policy() {
    TestGateway gateway =
        gateway()
            .backendReturns(
                call ->
                    CompletableFuture.completedFuture(
                        new BackendResponse(
                            200,
                            HttpHeaders.of("X-Amz-Function-Error", "Unhandled"),
                            result(ALLOW).getBytes(StandardCharsets.UTF_8))));

    ClientResponse response = gateway.get("/a");

    assertThat(response.status()).isEqualTo(500);
    assertThat(gateway.log(response))
        .contains(
            "Execution failed due to an authorizer error: the function failed without a message");
  }

  @Test
  void a_cached_policy_is_evaluated_for_each_method_and_path() {
    TestGateway gateway =
        gateway("method.request.header.T")
            .backendReturns(
                200, result(statement("Allow", "'Action': '*', 'Resource': '" + ARN + "GET/a'")));

    assertThat(gateway.get("/a", "T", "1").status()).isEqualTo(200);
    assertThat(gateway.send("POST", "/a", "", "T", "1").status()).isEqualTo(403);
    assertThat(gateway.get("/a/1", "T", "1").status()).isEqualTo(403);
    assertThat(gateway.calls()).hasSize(1);
  }

  @Test
  void the_values_of_one_caller_never_select_the_cached_policy_of_another() {
    TestGateway gateway =
        gateway("method.request.querystring.a", "method.request.querystring.b")
            .backendReturns(200, result(ALLOW));

    String[] queries = {
      "a=x&b=y",
      "a=y&b=x",
      "a=x%0Ay&b=z",
      "a=x&b=y%0Az",
      "a=x&a=y&b=z",
      "a=x&b=y&b=z",
      "a=1+1:x&b=y"
    };
    for (String query : queries) {
      assertThat(gateway.get("/a?" + query).status()).as(query).isEqualTo(200);
    }
    assertThat(gateway.calls()).hasSize(queries.length);
    gateway.get("/a?b=y&a=x");
    assertThat(gateway.calls()).hasSize(queries.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "/a?a=1", "/a?b=1", "/a?a=&b=1", "/a?a=1&b="})
  void a_request_without_all_identity_sources_does_not_reach_the_function(String target) {
    TestGateway gateway =
        gateway("method.request.querystring.a", "method.request.querystring.b")
            .backendReturns(200, result(ALLOW));

    assertThat(gateway.get(target).status()).isEqualTo(401);
    assertThat(gateway.calls()).isEmpty();
  }
}
