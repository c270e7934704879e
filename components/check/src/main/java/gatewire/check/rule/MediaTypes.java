package gatewire.check.rule;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knowledge about content types: their form, and whether their payloads are binary. */
public final class MediaTypes {

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9!#$&^_.+*-]+/[A-Za-z0-9!#$&^_.+*-]+");

  private static final Set<String> BINARY_FAMILIES = Set.of("image", "audio", "video", "font");

  private static final Set<String> BINARY_TYPES =
      Set.of(
          "application/gzip",
          "application/java-archive",
          "application/msword",
          "application/octet-stream",
          "application/pdf",
          "application/vnd.ms-excel",
          "application/wasm",
          "application/x-7z-compressed",
          "application/x-gzip",
          "application/x-tar",
          "application/zip");

  /** Content types by file extension; only types that are certainly binary. */
  private static final Map<String, String> BINARY_EXTENSIONS =
      Map.ofEntries(
          Map.entry("gif", "image/gif"),
          Map.entry("gz", "application/gzip"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("png", "image/png"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("webm", "video/webm"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("zip", "application/zip"));

  private MediaTypes() {}

  /**
   * Returns whether the content type has the form {@code type/subtype}, ignoring parameters after a
   * semicolon.
   */
  public static boolean isValid(String type) {
    return FORM.matcher(withoutParameters(type)).matches();
  }

  /** Returns whether payloads of this type are JSON. */
  public static boolean isJson(String type) {
    String name = withoutParameters(type).toLowerCase(Locale.ROOT);
    return name.endsWith("/json") || name.endsWith("+json");
  }

  /** Returns whether payloads of this type are certainly binary. */
  public static boolean isBinary(String type) {
    String name = withoutParameters(type).toLowerCase(Locale.ROOT);
    int slash = name.indexOf('/');
    return slash > 0
        && !name.endsWith("+xml")
        && (BINARY_FAMILIES.contains(name.substring(0, slash)) || BINARY_TYPES.contains(name));
  }

  /**
   * Returns whether a list of binary media types contains the type: itself, {@code image/*} or
   * {@code *}{@code /*}.
   */
  public static boolean isListed(String type, Collection<String> binaryMediaTypes) {
    String name = withoutParameters(type).toLowerCase(Locale.ROOT);
    String family = name.substring(0, name.indexOf('/') + 1) + "*";
    return binaryMediaTypes.stream()
        .map(binary -> binary.strip().toLowerCase(Locale.ROOT))
        .anyMatch(binary -> Set.of(name, family, "*/*").contains(binary));
  }

  /**
   * Returns the content type of files with this extension; empty unless they are certainly binary.
   */
  public static Optional<String> binaryTypeOf(String extension) {
    return Optional.ofNullable(BINARY_EXTENSIONS.get(extension.toLowerCase(Locale.ROOT)));
  }

  private static String withoutParameters(String type) {
    int parameters = type.indexOf(';');
    return parameters < 0 ? type : type.substring(0, parameters).strip();
  }
}
