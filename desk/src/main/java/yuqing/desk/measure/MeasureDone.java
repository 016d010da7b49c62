package yuqing.desk.measure;

import io.quarkus.qute.TemplateInstance;
import java.util.UUID;

/// That a measure is recorded as done.
public record MeasureDone(UUID incident, int number) implements TemplateInstance {}
