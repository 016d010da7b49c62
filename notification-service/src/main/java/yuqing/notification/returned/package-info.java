/// Reports returned for facts that are missing: the liaison is asked for them by letter, once, and
/// not at all where they are stated by then. Start reading at `FactsRequestEventHandler`.
package yuqing.notification.returned;
