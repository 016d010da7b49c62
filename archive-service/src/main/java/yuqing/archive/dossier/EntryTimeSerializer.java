package yuqing.archive.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import yuqing.contracts.EventText;

/// Writes an entry's time as events write theirs. A finer one, of an event that was published by
/// something other than the suite, keeps its microseconds: the entry's hash is over them.
final class EntryTimeSerializer extends StdScalarSerializer<Instant> {
  private static final long serialVersionUID = 1L;

  EntryTimeSerializer() {
    super(Instant.class);
  }

  @Override
  public void serialize(Instant time, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    boolean finer = !time.equals(time.truncatedTo(ChronoUnit.MILLIS));
    json.writeString(finer ? time.toString() : EventText.time(time));
  }
}
