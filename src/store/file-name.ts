/** The data, in the folder of the data. */
export const FILE_NAME = 'twothirds.db'
