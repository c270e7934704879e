package gatewire.check.rule;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a content type says about a payload, as far as its name tells. */
public final class MediaTypes {

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9!#$&^_.+*-]+/[A-Za-z0-9!#$&^_.+*-]+");

  private static final Set<String> FAMILIES_OF_BYTES = Set.of("image", "audio", "video", "font");

  private static final Set<String> BYTES =
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

  /** By the ending of a file's name; only what is certainly no text. */
  private static final Map<String, String> BY_EXTENSION =
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

  /** Whether it has the form {@code type/subtype}; what follows a semicolon is not looked at. */
  public static boolean isOne(String text) {
    return FORM.matcher(withoutParameters(text)).matches();
  }

  /** Whether payloads of the type are certainly no text. */
  public static boolean isBytes(String type) {
    String name = withoutParameters(type).toLowerCase(Locale.ROOT);
    int slash = name.indexOf('/');
    return slash > 0
        && !name.endsWith("+xml")
        && (FAMILIES_OF_BYTES.contains(name.substring(0, slash)) || BYTES.contains(name));
  }

  /** The content type of files whose name ends so, where they are certainly no text. */
  public static Optional<String> ofBytesNamed(String extension) {
    return Optional.ofNullable(BY_EXTENSION.get(extension.toLowerCase(Locale.ROOT)));
  }

  private static String withoutParameters(String type) {
    int parameters = type.indexOf(';');
    return parameters < 0 ? type : type.substring(0, parameters).strip();
  }
}
