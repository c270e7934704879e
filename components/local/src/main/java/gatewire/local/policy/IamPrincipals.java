package gatewire.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The principals that a statement applies to, by ARN or account. A statement without the element
 * applies to every principal, as in the policies of roles and authorizers.
 *
 * @param arns {@code *}, ARNs and account ids
 * @param except whether {@code arns} are those of {@code NotPrincipal}
 */
record IamPrincipals(List<String> arns, boolean except) {

  private static final String ANY = "*";

  static IamPrincipals parse(JsonNode statement) {
    boolean except = IamStatement.isNegated(statement, "Principal");
    JsonNode principal = statement.path(except ? "NotPrincipal" : "Principal");
    if (principal.isMissingNode()) {
      return new IamPrincipals(List.of(ANY), false);
    }
    JsonNode aws = principal.isTextual() ? principal : principal.path("AWS");
    List<String> arns = new ArrayList<>();
    if (aws.isArray()) {
      aws.forEach(each -> arns.add(each.asText()));
    } else if (!aws.isMissingNode()) {
      arns.add(aws.asText());
    }
    return new IamPrincipals(List.copyOf(arns), except);
  }

  boolean include(Optional<String> caller) {
    return arns.stream().anyMatch(arn -> matches(arn, caller)) != except;
  }

  private static boolean matches(String arn, Optional<String> caller) {
    if (arn.equals(ANY)) {
      return true;
    }
    String account = arn.matches("\\d{12}") ? arn : IamRequest.account(arn);
    boolean wholeAccount = arn.equals(account) || arn.endsWith(":root");
    return caller
        .filter(who -> who.equals(arn) || wholeAccount && IamRequest.account(who).equals(account))
        .isPresent();
  }
}
