/// The read copy of what escalation-service says: each incident's level and open obligations. To
/// show and to filter, never to refuse: it may be behind.
package yuqing.incident.standing;
