/// The read copy of what escalation-service publishes: each incident's level, open obligations and
/// the facts it asks for. To show and to filter, never to refuse: it may be behind.
package yuqing.incident.judgement;
