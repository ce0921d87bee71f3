/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/notice.h"

#include "base/names.h"

static const char *const reasons[NOTICE_REASON_COUNT] = {
    "none", "fires", "rises", "ack_ended", "escalated", "repeated", "informs", "resolves",
};

static bool is_over(int64_t since, int days, int64_t now)
{
    return days > 0 && now - since >= (int64_t)days * DAY_SECONDS;
}

/* Who was told of this episode already. */
static enum notice_reason due_again(const struct notice_case *what, const struct notice_told *told,
                                    int64_t now, const struct alert_rules *rules)
{
    if (what->state.severity > told->severity)
        return NOTICE_RISES;
    if (what->acknowledged && now < what->acknowledged_until)
        return NOTICE_NONE;
    if (what->acknowledged && told->at < what->acknowledged_until)
        return NOTICE_ACK_ENDED;
    return !what->once && is_over(told->at, rules->repeat_days, now) ? NOTICE_REPEATED
                                                                     : NOTICE_NONE;
}

static enum notice_reason due_firing(const struct notice_case *what,
                                     const struct notice_told *told, int64_t now,
                                     const struct alert_rules *rules)
{
    if (told->firing && told->episode == what->episode)
        return due_again(what, told, now, rules);
    if (what->acknowledged && now < what->acknowledged_until)
        return NOTICE_NONE;
    if (what->escalates)
        return is_over(what->began, rules->escalate_days, now) ? NOTICE_ESCALATED : NOTICE_NONE;
    return NOTICE_FIRES;
}

enum notice_reason notice_due(const struct notice_case *what, const struct notice_told *told,
                              int64_t now, const struct alert_rules *rules)
{
    if (what->silenced)
        return NOTICE_NONE;
    if (what->state.phase == ALERT_FIRING)
        return what->state.severity >= what->least ? due_firing(what, told, now, rules)
                                                   : NOTICE_NONE;
    if (told->firing)
        return NOTICE_RESOLVES;
    if (what->state.severity == SEVERITY_INFO && what->least <= SEVERITY_INFO &&
        !what->escalates && told->episode != what->episode)
        return NOTICE_INFORMS;
    return NOTICE_NONE;
}

bool notice_joins(const struct notice_case *what, const struct notice_told *told, int64_t now,
                  const struct alert_rules *rules)
{
    struct alert_rules sooner = *rules;

    sooner.repeat_days = (rules->repeat_days + 1) / 2;
    return notice_due(what, told, now, &sooner) == NOTICE_REPEATED;
}

const char *notice_reason_name(enum notice_reason reason)
{
    return reasons[reason];
}

bool notice_reason_parse(const char *name, enum notice_reason *out)
{
    int index;

    if (!name_find(reasons, NOTICE_REASON_COUNT, name, &index))
        return false;
    *out = (enum notice_reason)index;
    return true;
}
