package gatewire.api;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Reference;
import gatewire.model.Text;
import org.junit.jupiter.api.Test;

class AccessPolicyTests {

  private static String resolved(Text policy) {
    return policy.resolve(
        reference ->
            reference.equals(Reference.API_PARTITION) ? "aws-cn" : "vpce-" + reference.name());
  }

  @Test
  void allows_callers_of_address_ranges() {
    assertThat(resolved(AccessPolicy.allowIpRanges("203.0.113.0/24", "2001:db8::/32")))
        .isEqualTo(
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*"},{"Effect":"Deny","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*","Condition":{"NotIpAddress":{"aws:SourceIp":["203.0.113.0/24","2001:db8::/32"]}}}]}""");
  }

  @Test
  void allows_requests_through_VPC_endpoints() {
    assertThat(
            resolved(AccessPolicy.allowVpcEndpoints(Text.of("vpce-1"), new Reference("two", "id"))))
        .isEqualTo(
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*"},{"Effect":"Deny","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*","Condition":{"StringNotEquals":{"aws:SourceVpce":["vpce-1","vpce-two"]}}}]}""");
  }

  @Test
  void allows_accounts_in_the_partition_of_the_API() {
    assertThat(resolved(AccessPolicy.allowAccounts("111122223333", "444455556666")))
        .isEqualTo(
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:aws-cn:iam::111122223333:root","arn:aws-cn:iam::444455556666:root"]},"Action":"execute-api:Invoke","Resource":"execute-api:/*"}]}""");
  }
}
