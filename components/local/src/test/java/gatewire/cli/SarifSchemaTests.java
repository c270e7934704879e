package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Validates logs against the part of SARIF's schema that they use. It is a test of the local
 * gateway, because only the gateway depends on a validator.
 */
class SarifSchemaTests {

  private static final Path SCHEMA =
      Path.of("components/inspect/src/test/resources/gatewire/cli/sarif-log.schema.json");

  @Test
  void the_log_of_a_document_is_valid() throws IOException {
    assertValid(CheckRun.of("--openapi", CheckRun.BOOKS, "--format", "sarif"));
  }

  @Test
  void the_log_of_a_program_with_a_suppressed_finding_is_valid() throws IOException {
    assertValid(
        CheckRun.of("--program", CheckCommandTests.Program.class.getName(), "--format", "sarif"));
  }

  private static void assertValid(CheckRun run) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(Dialects.getDraft7()).getSchema(Files.readString(SCHEMA));

    assertThat(schema.validate(new ObjectMapper().readTree(run.out()))).isEmpty();
  }
}
