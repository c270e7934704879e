package gatewire.local.lambda.bootstrap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Converts between JSON and a handler's types with Jackson and the settings of Lambda's managed
 * runtime: null members are omitted, unknown members are ignored, and an empty string is read as
 * null. Jackson annotations of the function have no effect, as on Lambda, because this Jackson is
 * not the one in the function's package.
 */
final class JsonBinding {

  private static final ObjectMapper JSON = mapper();

  private final JavaType input;
  private final JavaType output;

  JsonBinding(Type input, Type output) {
    this.input = JSON.constructType(input);
    this.output = JSON.constructType(output);
  }

  /**
   * Returns the type arguments of a class for a generic interface; empty if they are not concrete.
   */
  static Type[] typeArguments(Class<?> type, Class<?> generic) {
    JavaType[] found = JSON.constructType(type).findTypeParameters(generic);
    return found == null ? new Type[0] : found;
  }

  @Nullable Object read(InputStream event) {
    try {
      return JSON.readerFor(input).readValue(event);
    } catch (IOException | RuntimeException e) {
      throw new RuntimeException("An error occurred during JSON parsing", e);
    }
  }

  void write(@Nullable Object result, OutputStream out) {
    try {
      JSON.writerFor(isVoid() ? JSON.constructType(Object.class) : output).writeValue(out, result);
    } catch (IOException | RuntimeException e) {
      throw new RuntimeException("An error occurred during JSON serialization of response", e);
    }
  }

  private boolean isVoid() {
    return output.hasRawClass(void.class) || output.hasRawClass(Void.class);
  }

  private static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .build()
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .enable(JsonGenerator.Feature.IGNORE_UNKNOWN)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    JsonMapper.Builder mapper =
        JsonMapper.builder(factory)
            .enable(MapperFeature.USE_STD_BEAN_NAMING)
            .disable(MapperFeature.AUTO_DETECT_CREATORS)
            .disable(MapperFeature.INFER_PROPERTY_MUTATORS)
            .disable(MapperFeature.USE_GETTERS_AS_SETTERS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
            .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
    for (String module : List.of("jsr310.JavaTimeModule", "jdk8.Jdk8Module")) {
      addIfPresent(mapper, "com.fasterxml.jackson.datatype." + module);
    }
    return mapper.build();
  }

  /** Adds a module of the managed runtime if it is on the gateway's class path. */
  private static void addIfPresent(JsonMapper.Builder mapper, String module) {
    try {
      mapper.addModule(
          Class.forName(module).asSubclass(Module.class).getConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      // Jackson then rejects dates and optionals with a message that names the missing module
    }
  }
}
