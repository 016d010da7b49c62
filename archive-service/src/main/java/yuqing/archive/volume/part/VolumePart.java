package yuqing.archive.volume.part;

/// One part of a printed dossier, with a line in its table of contents.
public interface VolumePart {

  /// Without its number.
  String title();

  /// What is said of a dossier that has nothing of it.
  String none();

  /// Writes nothing where there is nothing.
  ///
  /// @throws java.io.UncheckedIOException when the pages cannot be put on the disk
  void print(VolumeCase printed, PartWriter out);
}
