package yuqing.archive.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import yuqing.archive.dossier.Dossier.Volume;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.ArchiveEvent.DossierClosed;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Reopened;

/// Derives the volumes of a dossier (卷): the first from the report to the closing, another from
/// each reopening of the closed one. By the order of entries, on which a closing rests.
final class DossierVolumes {

  /// What is reopened more often goes on in the last of them.
  private static final int MOST = 2_000;

  private final TreeMap<Long, VolumeBound> bounds = new TreeMap<>();

  /// What may end a volume or begin one.
  private sealed interface VolumeBound {

    record VolumeClosed(Dossier.VolumeClosing closing) implements VolumeBound {}

    record VolumeBegun(Reopened reopening) implements VolumeBound {}
  }

  void take(Entry entry, EventData event) {
    if (event instanceof DossierClosed closed) {
      bounds.put(entry.n(), new VolumeBound.VolumeClosed(closing(entry, closed.recordedBy())));
    } else if (event instanceof Reopened reopened) {
      bounds.put(entry.n(), new VolumeBound.VolumeBegun(reopened));
    }
  }

  private static Dossier.VolumeClosing closing(Entry entry, Recorder by) {
    return new Dossier.VolumeClosing(entry.n(), entry.header().recordedAt(), entry.hash(), by);
  }

  /// @param length of the chain
  List<Volume> list(long length) {
    var volumes = new ArrayList<Volume>();
    var current = new OpenVolume(1, null, null);
    for (var bound : bounds.entrySet()) {
      var n = bound.getKey();
      switch (bound.getValue()) {
        case VolumeBound.VolumeClosed closed -> current = current.closed(closed.closing());
        case VolumeBound.VolumeBegun begun -> {
          // The reopening of one that is not closed goes on in the same volume.
          if (current.closing() != null && volumes.size() < MOST) {
            volumes.add(current.volume(volumes.size() + 1, n - 1));
            current = new OpenVolume(n, begun.reopening(), null);
          }
        }
      }
    }
    volumes.add(current.volume(volumes.size() + 1, length));
    return volumes;
  }

  private record OpenVolume(long from, Reopened reopening, Dossier.VolumeClosing closing) {

    OpenVolume closed(Dossier.VolumeClosing by) {
      return new OpenVolume(from, reopening, by);
    }

    Volume volume(int number, long to) {
      var supplement = closing == null ? 0 : to - closing.entry();
      return new Volume(number, from, to, reopening, closing, supplement);
    }
  }
}
