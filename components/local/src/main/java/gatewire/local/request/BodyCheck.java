package gatewire.local.request;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import gatewire.local.exchange.BoundedMatch;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.payload.MediaType;
import gatewire.model.GatewayResponseType;
import gatewire.model.Method;
import gatewire.template.engine.MatchBudget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a body against the model of its content type. A body whose type has no model is not
 * checked. An empty body is treated as an empty object, and a body of a type other than JSON that
 * cannot be parsed, such as a form, as a string: a schema without a type accepts it. A model
 * rejects every body if it cannot be resolved, and those that take too long to validate.
 */
final class BodyCheck {

  private static final String ANY_TYPE = "$default";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Map<String, Optional<Schema>> schemas;

  private BodyCheck(Map<String, Optional<Schema>> schemas) {
    this.schemas = schemas;
  }

  /** Creates the check of a method; empty if the method has no models. */
  static Optional<BodyCheck> of(Method method, ModelSchemas models) {
    Map<String, Optional<Schema>> schemas = new LinkedHashMap<>();
    method
        .requestModels()
        .forEach((type, model) -> schemas.put(type.toLowerCase(Locale.ROOT), models.find(model)));
    return schemas.isEmpty() ? Optional.empty() : Optional.of(new BodyCheck(schemas));
  }

  void check(Exchange exchange) {
    String type = MediaType.essence(exchange.contentType());
    Optional<Schema> schema = schemas.get(type);
    if (schema == null) {
      schema = schemas.get(ANY_TYPE);
    }
    if (schema != null) {
      problem(exchange, type, schema)
          .ifPresent(
              problem -> {
                throw invalid(type, "[" + problem + "]");
              });
    }
  }

  private static Optional<String> problem(Exchange exchange, String type, Optional<Schema> schema) {
    if (schema.isEmpty()) {
      return Optional.of("the model cannot be resolved");
    }
    try {
      List<Error> errors = errors(exchange, type, schema.get());
      return errors.isEmpty() ? Optional.empty() : Optional.of(SchemaErrors.format(errors));
    } catch (JacksonException e) {
      return Optional.of("the body is not valid JSON");
    } catch (MatchBudget.Undecided | BoundedValidation.TooCostly e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.of("a number in the body is too large to be checked");
    } catch (StackOverflowError e) {
      // A recursive model is evaluated as deeply as the body is nested.
      return Optional.of("the body is nested too deeply");
    }
  }

  private static List<Error> errors(Exchange exchange, String type, Schema schema)
      throws JacksonException {
    JsonNode json = json(exchange.body(), type);
    BoundedValidation validation = new BoundedValidation(schema.createExecutionContext(), exchange);
    SchemaPattern.within(BoundedMatch.of(exchange), () -> schema.validate(validation, json));
    return validation.getErrors();
  }

  private static JsonNode json(String body, String type) throws JacksonException {
    try {
      return JSON.readTree(body.isBlank() ? "{}" : body);
    } catch (JacksonException e) {
      if (type.equals(MediaType.JSON) || type.endsWith("+json")) {
        throw e;
      }
      return TextNode.valueOf(body);
    }
  }

  private static GatewayError invalid(String type, String details) {
    return GatewayError.of(GatewayResponseType.BAD_REQUEST_BODY, "Invalid request body")
        .withValidationError(details)
        .withLog(
            "Request body does not match model schema for content type " + type + ": " + details);
  }
}
