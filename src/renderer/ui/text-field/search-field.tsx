import { Search } from 'lucide-react'
import { TextField, type TextFieldProps } from './text-field.tsx'

export type SearchFieldProps = Pick<
  TextFieldProps,
  'label' | 'value' | 'onValueChange' | 'maxLength'
>

/** One line to search by; what it searches stands in it while it is empty. */
export function SearchField(props: SearchFieldProps) {
  return <TextField {...props} hideLabel type="search" icon={Search} placeholder={props.label} />
}
