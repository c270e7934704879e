package gatewire.stack.recording;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts protobuf values to plain Java values and back. */
final class ProtobufStructs {

  private ProtobufStructs() {}

  static Map<String, Object> plain(Struct struct) {
    Map<String, Object> members = new LinkedHashMap<>();
    struct
        .getFieldsMap()
        .forEach(
            (name, value) -> {
              if (!value.hasNullValue()) {
                members.put(name, plain(value));
              }
            });
    return members;
  }

  private static Object plain(Value value) {
    return switch (value.getKindCase()) {
      case STRING_VALUE -> value.getStringValue();
      case NUMBER_VALUE -> value.getNumberValue();
      case BOOL_VALUE -> value.getBoolValue();
      case STRUCT_VALUE -> plain(value.getStructValue());
      case LIST_VALUE ->
          value.getListValue().getValuesList().stream()
              .filter(element -> !element.hasNullValue())
              .map(ProtobufStructs::plain)
              .toList();
      case NULL_VALUE, KIND_NOT_SET ->
          throw new IllegalArgumentException("null has no plain value");
    };
  }

  static Value value(Object plain) {
    if (plain instanceof Boolean bool) {
      return Value.newBuilder().setBoolValue(bool).build();
    } else if (plain instanceof Number number) {
      return Value.newBuilder().setNumberValue(number.doubleValue()).build();
    } else if (plain instanceof List<?> list) {
      ListValue.Builder values = ListValue.newBuilder();
      list.forEach(element -> values.addValues(value(element)));
      return Value.newBuilder().setListValue(values).build();
    } else if (plain instanceof Map<?, ?> map) {
      Struct.Builder fields = Struct.newBuilder();
      map.forEach((name, member) -> fields.putFields((String) name, value(member)));
      return Value.newBuilder().setStructValue(fields).build();
    }
    return Value.newBuilder().setStringValue(plain.toString()).build();
  }
}
