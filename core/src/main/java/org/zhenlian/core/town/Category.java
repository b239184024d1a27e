package org.zhenlian.core.town;

/** The three official categories of professional towns. */
public enum Category {
    /** 制造业. */
    MANUFACTURING,
    /** 特优农业. */
    SPECIAL_AGRICULTURE,
    /** 特色轻工, 工艺美术. */
    LIGHT_INDUSTRY_CRAFTS
}
