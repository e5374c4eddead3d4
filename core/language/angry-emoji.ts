/** Emoji of anger or disgust, in any language. */
export const ANGRY_EMOJI = /[😠😡🤬👎🖕🤮😤🤦😒🙄💩😑😞😣😩😫]/u;
