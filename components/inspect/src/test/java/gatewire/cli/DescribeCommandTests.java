package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.aws.apigateway.Integration;
import com.pulumi.aws.apigateway.IntegrationArgs;
import com.pulumi.aws.apigateway.IntegrationResponse;
import com.pulumi.aws.apigateway.IntegrationResponseArgs;
import com.pulumi.aws.apigateway.Method;
import com.pulumi.aws.apigateway.MethodArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.RestApiArgs;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DescribeCommandTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void prints_an_api_with_its_errors_and_exits_with_1() {
    assertThat(describe("--program", BadProgram.class.getName())).isEqualTo(1);

    assertThat(out.toString())
        .isEqualTo(
            """
            API 'bad', EDGE
              first deployment: 6 resources, at least 2 s; as one OpenAPI body 4 resources, at least 1 s

            GET / → MOCK
              body   application/json                   ← {"statusCode": 200}
              200    otherwise
                     ETag                               ← 'v1'

            ERROR [undeclared-status] GET /: integration response 200 has no method response 200 (declared: none)
              AWS: Output mapping refers to an invalid method response: 200
              fix: declare method response 200, or drop the integration response
            """);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void reports_an_unknown_stack_in_one_line() {
    assertThat(describe("--program", BadProgram.class.getName(), "--stack", "nowhere"))
        .isEqualTo(1);

    assertThat(err.toString()).contains("nowhere").hasLineCount(1);
  }

  @Test
  void reports_an_unknown_program_and_where_to_name_it() {
    assertThat(describe("--program", "no.such.Program")).isEqualTo(1);

    assertThat(err.toString())
        .isEqualTo(
            "program no.such.Program: the class does not exist; the property <program> in the pom names the class that 'pulumi up' runs\n");
  }

  @Test
  void rejects_a_route_that_does_not_exist_and_names_those_that_do() {
    assertThat(describe("--program", BadProgram.class.getName(), "--route", "GET /pets"))
        .isEqualTo(2);

    assertThat(err.toString())
        .startsWith("--route GET /pets matches no route; the routes are: GET /\n");
  }

  @Test
  void rejects_an_unknown_option_and_prints_the_usage() {
    assertThat(describe("--colour")).isEqualTo(2);

    assertThat(err.toString())
        .startsWith("Unknown option: '--colour'")
        .contains("Usage: gatewire describe");
  }

  private int describe(String... arguments) {
    CommandLine commandLine =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 1];
    all[0] = "describe";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return commandLine.execute(all);
  }

  /** A program that maps a header that no method response declares. */
  public static final class BadProgram {
    public static void stack(Context context) {
      RestApi api = new RestApi("bad", RestApiArgs.builder().name("bad").build());
      Method get =
          new Method(
              "get",
              MethodArgs.builder()
                  .restApi(api.id())
                  .resourceId(api.rootResourceId())
                  .httpMethod("GET")
                  .authorization("NONE")
                  .build());
      Integration mock =
          new Integration(
              "mock",
              IntegrationArgs.builder()
                  .restApi(api.id())
                  .resourceId(api.rootResourceId())
                  .httpMethod(get.httpMethod())
                  .type("MOCK")
                  .requestTemplates(Map.of("application/json", "{\"statusCode\": 200}"))
                  .build());
      new IntegrationResponse(
          "mock",
          IntegrationResponseArgs.builder()
              .restApi(api.id())
              .resourceId(api.rootResourceId())
              .httpMethod(mock.httpMethod())
              .statusCode("200")
              .responseParameters(Map.of("method.response.header.ETag", "'v1'"))
              .build());
    }
  }
}
