package gatewire.stack;

import static java.util.stream.Collectors.toMap;

import com.pulumi.core.internal.Constants;
import java.util.Map;
import java.util.Optional;

/** Reads assets and archives from the objects that the engine exchanges and exports. */
final class AssetProperty {

  private AssetProperty() {}

  static Asset asset(Map<?, ?> members) {
    return member(members, Constants.AssetOrArchivePathName)
        .<Asset>map(Asset.File::new)
        .or(() -> member(members, Constants.AssetOrArchiveUriName).map(Asset.Remote::new))
        .orElseGet(() -> new Asset.Content(member(members, Constants.AssetTextName).orElse("")));
  }

  static Archive archive(Map<?, ?> members) {
    return member(members, Constants.AssetOrArchivePathName)
        .<Archive>map(Archive.File::new)
        .or(() -> member(members, Constants.AssetOrArchiveUriName).map(Archive.Remote::new))
        .orElseGet(() -> assets(members));
  }

  private static Archive assets(Map<?, ?> members) {
    return new Archive.Assets(
        members.get(Constants.ArchiveAssetsName) instanceof Map<?, ?> entries
            ? entries.entrySet().stream()
                .collect(toMap(entry -> (String) entry.getKey(), entry -> entry(entry.getValue())))
            : Map.of());
  }

  private static AssetOrArchive entry(Object value) {
    Map<?, ?> members = (Map<?, ?>) value;
    return Constants.SpecialArchiveSig.equals(members.get(Constants.SpecialSigKey))
        ? archive(members)
        : asset(members);
  }

  private static Optional<String> member(Map<?, ?> members, String name) {
    return Optional.ofNullable(members.get(name))
        .map(Object::toString)
        .filter(text -> !text.isEmpty());
  }
}
