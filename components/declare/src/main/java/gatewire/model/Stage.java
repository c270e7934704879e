package gatewire.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A named place that an API is served from.
 *
 * @param name letters, digits, {@code -} and {@code _}; the first part of each URL's path
 * @param variables values that mappings, templates and URIs can read
 * @param settings how it treats every method
 * @param routeSettings how it treats single routes, {@code GET /pets/{petId}}, in the place of
 *     {@code settings}
 * @param accessLog a line for each request; without it there is none
 * @param tracing whether AWS X-Ray sees its requests
 * @param accountWritesLogs whether somebody made sure that the account has a role for logs
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html">Stage</a>
 */
public record Stage(
    String name,
    Map<String, String> variables,
    MethodSettings settings,
    Map<String, MethodSettings> routeSettings,
    Optional<AccessLog> accessLog,
    boolean tracing,
    boolean accountWritesLogs) {

  public Stage {
    variables = Ordered.sorted(variables);
    routeSettings = Ordered.sorted(routeSettings);
  }

  /** A stage without variables, limits or logs of its own. */
  public static Stage named(String name) {
    return builder(name).build();
  }

  /** Start a stage without variables, limits or logs of its own. */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** Whether anything of it goes to CloudWatch's logs, which the account has to allow. */
  public boolean logs() {
    return accessLog.isPresent()
        || Stream.concat(Stream.of(settings), routeSettings.values().stream())
            .anyMatch(MethodSettings::logs);
  }

  /** Collects a stage's values. */
  public static final class Builder {
    private final String name;
    private final Map<String, String> variables = new TreeMap<>();
    private MethodSettings settings = MethodSettings.NONE;
    private final Map<String, MethodSettings> routeSettings = new TreeMap<>();
    private Optional<AccessLog> accessLog = Optional.empty();
    private boolean tracing;
    private boolean accountWritesLogs;

    private Builder(String name) {
      this.name = name;
    }

    /** Set a variable. */
    public Builder variable(String name, String value) {
      this.variables.put(name, value);
      return this;
    }

    /** Set these variables. */
    public Builder variables(Map<String, String> values) {
      this.variables.putAll(values);
      return this;
    }

    /** Treat every method so. */
    public Builder settings(MethodSettings settings) {
      this.settings = settings;
      return this;
    }

    /** Take so many requests on every method together before clients get 429. */
    public Builder throttling(double rate, int burst) {
      this.settings = settings.throttling(rate, burst);
      return this;
    }

    /**
     * Treat one route so. What these settings do not say is as AWS has it, not as the stage says:
     * start with the stage's own where they are to hold too.
     *
     * @param route verb and path, {@code GET /pets/{petId}}
     */
    public Builder route(String route, MethodSettings settings) {
      this.routeSettings.put(route, settings);
      return this;
    }

    /** Write a line for each request. */
    public Builder accessLog(AccessLog accessLog) {
      this.accessLog = Optional.of(accessLog);
      return this;
    }

    /** Let AWS X-Ray see requests. */
    public Builder tracing(boolean tracing) {
      this.tracing = tracing;
      return this;
    }

    /**
     * Say that the account has a role that API Gateway may write logs with; without this, a stage
     * with logs is a warning.
     */
    public Builder accountWritesLogs() {
      this.accountWritesLogs = true;
      return this;
    }

    public Stage build() {
      return new Stage(
          name, variables, settings, routeSettings, accessLog, tracing, accountWritesLogs);
    }
  }
}
