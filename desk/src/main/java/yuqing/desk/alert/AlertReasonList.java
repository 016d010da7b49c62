package yuqing.desk.alert;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import yuqing.desk.client.AlertReasonView;
import yuqing.desk.client.Listing;
import yuqing.desk.form.EntryChoice;

/// Why a person was told of each of an incident's alerts, or was not.
///
/// @param person whose reasons they are; empty where nobody is chosen yet
/// @param people of whom the reader may ask; empty where only of themselves
public record AlertReasonList(
    UUID incident, String person, List<EntryChoice> people, Listing<AlertReasonView> reasons)
    implements TemplateInstance {}
