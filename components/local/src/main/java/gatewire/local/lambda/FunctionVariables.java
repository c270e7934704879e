package gatewire.local.lambda;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The environment variables of a function's process: those of the function, and those that Lambda
 * reserves, which win. From the gateway's environment, the process inherits only variables that are
 * needed to find and start programs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Environment
 *     variables</a>
 */
final class FunctionVariables {

  private static final List<String> INHERITED =
      List.of("PATH", "PATHEXT", "SystemRoot", "TMPDIR", "TEMP", "TMP");

  private FunctionVariables() {}

  static Map<String, String> of(LambdaFunction function, Path taskRoot, String runtimeApi) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String name : INHERITED) {
      Optional.ofNullable(System.getenv(name)).ifPresent(value -> variables.put(name, value));
    }
    variables.put("LANG", "en_US.UTF-8");
    variables.put("LC_CTYPE", "C.UTF-8"); // en_US is not installed everywhere
    variables.put("TZ", ":UTC");
    // Placeholders, because AWS SDKs require credentials; a function's variables may replace them.
    variables.put("AWS_ACCESS_KEY_ID", "LOCALACCESSKEYID");
    variables.put("AWS_SECRET_ACCESS_KEY", "local");
    variables.put("AWS_SESSION_TOKEN", "local");

    variables.putAll(function.environment());

    variables.put("_HANDLER", function.handler());
    variables.put("AWS_REGION", function.region());
    variables.put("AWS_DEFAULT_REGION", function.region());
    variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + function.runtime());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb()));
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream());
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("LAMBDA_TASK_ROOT", taskRoot.toString());
    variables.put("LAMBDA_RUNTIME_DIR", taskRoot.toString());
    return variables;
  }

  private static String logStream() {
    String day = DateTimeFormatter.ofPattern("yyyy/MM/dd").format(LocalDate.now(ZoneOffset.UTC));
    return day + "/[$LATEST]" + UUID.randomUUID().toString().replace("-", "");
  }
}
