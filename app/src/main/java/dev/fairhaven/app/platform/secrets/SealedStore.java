package dev.fairhaven.app.platform.secrets;

/// Where a feature keeps sealed secrets. A bean; asked at each start, so that secrets follow when a
/// new key comes first.
public interface SealedStore {

  /// Seals anew what [Vault#isCurrent] is not true of. A secret that changes meanwhile stays as
  /// changed.
  ///
  /// @return how many secrets were sealed anew
  int reseal();
}
