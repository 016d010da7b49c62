package yuqing.desk.casefile;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.IncidentView;

/// An earlier stretch of an incident's timeline.
public record TimelinePage(IncidentView incident, CaseTimeline timeline)
    implements TemplateInstance {}
