package yuqing.bench.path;

import java.util.Map;

/// What was measured at one rate.
///
/// @param answered from when a report was due to its 201
/// @param notified from when a report was due to the first message about it
/// @param net what grew for one report, see [CounterSpan#net]
/// @param events of each topic, for one report
/// @param messages for one report
/// @param othersEvents of incidents of earlier rates, while this one was measured: their alerts
///     climb when nobody acknowledges them, and are part of `net`
/// @param atRest whether everything was done when the measuring ended
record RateResult(
    int perSecond,
    int reports,
    LatencySummary answered,
    LatencySummary notified,
    Map<SuiteCounter, Double> net,
    Map<String, Double> events,
    double messages,
    int othersEvents,
    boolean atRest) {}
